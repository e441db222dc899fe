import { describe, expect, test } from 'vitest'
import { columns } from '../../src/cli/columns.ts'
import { draftSlug } from '../../src/cli/draft/take-in.ts'
import { nearest } from '../../src/cli/nearest.ts'
import { fitSlug, SLUG_LENGTH } from '../../src/text/slug.ts'

describe('the word that was meant', () => {
  const words = ['submit', 'list', 'show', 'sign-off', 'publish', 'people list']

  test.each([
    ['sbmit', 'submit'],
    ['submti', 'submit'],
    ['lsit', 'list'],
    ['signoff', 'sign-off'],
    ['pub', 'publish'],
  ])('%s means %s', (typed, meant) => {
    expect(nearest(typed, words)).toBe(meant)
  })

  test.each(['translate', 'x', '', 'whos'])('%j means none of them', (typed) => {
    expect(nearest(typed, ['submit', 'list'])).toBeUndefined()
  })
})

describe('columns', () => {
  test('are as wide as their widest cell, combining marks taking no room, and end without spaces', () => {
    expect(columns([['a', 'Қазақша', 'x'], ['é\u0301e', 'kk'], []])).toEqual(['a   Қазақша  x', 'é\u0301e  kk', ''])
  })
})

describe('the slug of a draft', () => {
  const order = { name: 'Мақала 1', markdown: 'Мәтін.', from: 'kk', to: ['ru', 'az'] } as const

  test('is made of the name and of what the drafts depend on', () => {
    const slug = draftSlug(order, [])
    expect(slug).toMatch(/^maqala-1-[0-9a-f]{8}$/)
    expect(draftSlug({ ...order, to: ['az', 'ru'] }, [])).toBe(slug)
    for (const other of [{ markdown: 'Мәтін' }, { from: undefined }, { to: ['ru'] as const }])
      expect(draftSlug({ ...order, ...other }, [])).not.toBe(slug)
    expect(draftSlug(order, ['pseudo'])).not.toBe(slug)
  })

  test.each(['', '***', 'x'.repeat(300), `${'word '.repeat(40)}`])('is fit whatever the name: %j', (name) => {
    const slug = draftSlug({ ...order, name }, [])
    expect(fitSlug(slug)).toBe(slug)
    expect(slug.length).toBeLessThanOrEqual(SLUG_LENGTH)
  })
})
