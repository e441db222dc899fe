import { describe, expect, test } from 'vitest'
import { firstEntry, termsOf } from '../../src/desk/pages/names/entry.ts'
import { countOf, KINDS, monthsBefore, STATES, sumOf } from '../../src/desk/pages/operations/sums.ts'
import { rightsByRole, withRight } from '../../src/desk/pages/people/rights.ts'
import { JOB_KINDS, JOB_STATES } from '../../src/job.ts'

describe('rights', () => {
  test('for all languages take the place of those for some, and leave none behind', () => {
    const some = withRight(withRight([], 'reviewer', 'kk', true), 'reviewer', 'az', true)
    expect(some).toEqual([
      { role: 'reviewer', language: 'az' },
      { role: 'reviewer', language: 'kk' },
    ])
    const all = withRight(some, 'reviewer', null, true)
    expect(all).toEqual([{ role: 'reviewer', language: null }])
    expect(withRight(all, 'reviewer', null, false)).toEqual([])
  })

  test('are read role by role', () => {
    const rights = [
      { role: 'administrator', language: null },
      { role: 'author', language: 'ru' },
    ] as const
    expect(rightsByRole(rights)).toEqual([
      { role: 'author', languages: ['ru'] },
      { role: 'administrator', languages: null },
    ])
  })
})

describe('sums', () => {
  const charge = (characters: number, amount?: string) => ({
    engine: 'e',
    characters,
    cost: amount === undefined ? null : { amount, currency: 'USD' },
  })

  test('say what has no price instead of taking it for nothing', () => {
    expect(sumOf([charge(100, '0.0015'), charge(200, '0.0030'), charge(50)])).toEqual({
      characters: 350,
      costs: [{ currency: 'USD', amount: expect.closeTo(0.0045) }],
      unpriced: 50,
    })
  })

  test('are told of months back over the new year', () => {
    expect(monthsBefore('2026-02', 4)).toEqual(['2026-02', '2026-01', '2025-12', '2025-11'])
  })

  test('of jobs know every kind and state that there is', () => {
    expect([KINDS, STATES]).toEqual([JOB_KINDS, JOB_STATES])
    expect(countOf([{ kind: 'check', state: 'done', count: 3 }], 'check', 'done')).toBe(3)
    expect(countOf([], 'check', 'done')).toBe(0)
  })
})

describe('a new name', () => {
  const proposals = [{ language: 'ru', text: 'Аида Керимова' } as const]

  test('is taken for what its ending and its words say', () => {
    expect(firstEntry('Aida Karimova', 'en', proposals)).toMatchObject({ type: 'person', gender: 'female' })
    expect(firstEntry('Aliyev', 'en', [])).toMatchObject({ type: 'person', gender: 'male' })
    expect(firstEntry('Aktau', 'en', [])).toMatchObject({ type: 'place', gender: undefined })
  })

  test('enters the termbase with the spellings that were given, its gender said once', () => {
    const entry = {
      ...firstEntry(' Aida Karimova', 'en', proposals),
      type: 'person' as const,
      gender: 'female' as const,
    }
    expect(termsOf({ ...entry, spellings: { ...entry.spellings, kk: '  ' } }, 'en')).toEqual([
      { language: 'en', text: 'Aida Karimova', status: 'preferred', type: 'person', note: '', gender: 'female' },
      { language: 'ru', text: 'Аида Керимова', status: 'preferred', type: 'person', note: '' },
    ])
    expect(termsOf({ ...entry, type: 'organization' }, 'en')[0]).not.toHaveProperty('gender')
  })
})
