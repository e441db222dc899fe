import { expect, test } from 'vitest'
import type { Person, Role } from '../../src/model/actor.ts'
import { mayAssign } from '../../src/model/assignment.ts'
import type { PersonId } from '../../src/model/ids.ts'

const person = (handle: string, role: Role): Person => ({
  id: handle as PersonId,
  handle,
  name: handle,
  language: 'kk',
  rights: [{ role, language: 'kk' }],
})
const [mine, theirs] = ['me', 'they'] as PersonId[]
const due = new Date('2026-05-01')
const nobody = { person: null, due: null }

test.each(['author', 'reviewer', 'publisher', 'administrator'] as const)('a %s assigns as they like', (role) => {
  expect(mayAssign(person('me', role), 'kk', nobody, { person: theirs as PersonId, due })).toBe(true)
  expect(mayAssign(person('me', role), 'ru', nobody, { person: theirs as PersonId, due })).toBe(false)
})

test.each([
  [true, 'takes what nobody has', nobody, { person: mine, due: null }],
  [true, 'gives back their own', { person: mine, due }, { person: null, due: new Date(due) }],
  [false, 'takes from another', { person: theirs, due }, { person: mine, due }],
  [false, 'gives to another', nobody, { person: theirs, due: null }],
  [false, 'moves the time', { person: mine, due }, { person: mine, due: null }],
] as const)('%s: a translator %s', (may, _, former, wanted) => {
  const seen = { former, wanted } as Record<'former' | 'wanted', { person: PersonId | null; due: Date | null }>
  expect(mayAssign(person('me', 'translator'), 'kk', seen.former, seen.wanted)).toBe(may)
})
