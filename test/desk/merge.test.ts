import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hasClash, merge, merged, type Stretch } from '../../src/desk/workbench/merge/merge.ts'

const joined = (stretches: readonly Stretch[], side: 'was' | 'theirs' | 'mine') =>
  stretches.map((stretch) => stretch[side]).join('')

const text = fc
  .array(
    fc.constantFrom(
      'кеме',
      'Ақтауға',
      'келді',
      ' ',
      ' ',
      ', ',
      '<1>',
      '</1>',
      '<2/>',
      '&amp;',
      '12',
      'gəldi',
      '😀',
      '\u{f0001}',
    ),
    { maxLength: 14 },
  )
  .map((words) => words.join(''))

describe('a merge of three texts', () => {
  test('shows all of each: joined, its stretches are the three texts', () => {
    fc.assert(
      fc.property(text, text, text, (base, theirs, mine) => {
        const stretches = merge(base, theirs, mine)
        expect(joined(stretches, 'was')).toBe(base)
        expect(joined(stretches, 'theirs')).toBe(theirs)
        expect(joined(stretches, 'mine')).toBe(mine)
      }),
    )
  })

  test('says truly who changed what', () => {
    fc.assert(
      fc.property(text, text, text, (base, theirs, mine) => {
        for (const { type, ...one } of merge(base, theirs, mine)) {
          if (type === 'same') expect(new Set([one.was, one.theirs, one.mine]).size).toBe(1)
          if (type === 'theirs') expect(one.mine).toBe(one.was)
          if (type === 'mine') expect(one.theirs).toBe(one.was)
          if (type === 'both') expect(one.mine).toBe(one.theirs)
          if (type === 'clash') expect(new Set([one.was, one.theirs, one.mine]).size).toBe(3)
        }
      }),
    )
  })

  test('is the other text where one of them changed nothing', () => {
    fc.assert(
      fc.property(text, text, (base, other) => {
        expect(merged(merge(base, other, base))).toBe(other)
        expect(merged(merge(base, base, other))).toBe(other)
        expect(merged(merge(base, other, other))).toBe(other)
      }),
    )
  })

  test('takes both changes where they touch other words', () => {
    const stretches = merge(
      'Кеме дүйсенбі күні келді.',
      'Кеме сейсенбі күні келді.',
      'Кеме дүйсенбі күні Ақтауға келді.',
    )
    expect(merged(stretches)).toBe('Кеме сейсенбі күні Ақтауға келді.')
    expect(hasClash(stretches)).toBe(false)
  })

  test('shows both where they changed the same words', () => {
    const stretches = merge('Gəmi gəldi.', 'Gəmi çatdı.', 'Gəmi yetişdi.')
    expect(stretches.find(({ type }) => type === 'clash')).toEqual({
      type: 'clash',
      was: 'gəldi',
      theirs: 'çatdı',
      mine: 'yetişdi',
    })
    expect(merged(stretches)).toBe('Gəmi yetişdi.')
  })

  test('never cuts a code in two', () => {
    for (const { was, theirs, mine } of merge('<1>Баку</1> тут', '<2/>Баку тут', '<1>Баку</1> <2/> тут'))
      for (const side of [was, theirs, mine]) expect(side.replaceAll(/<[^<>]*>/g, '')).not.toMatch(/[<>]/)
  })
})
