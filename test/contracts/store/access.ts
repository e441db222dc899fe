import { setTimeout as sleep } from 'node:timers/promises'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Credential, Store } from '../../../src/store.ts'
import { personId } from '../../../src/text/identity.ts'
import type { Fresh, Ground } from './ground.ts'
import { at, aynur } from './scene.ts'

/** What people come in by, beside what `people.ts` tells of credentials. */
export const access = (fresh: Fresh): void => {
  let open: Ground['open']
  let store: Store
  const ruslan = {
    ...aynur,
    id: personId('ruslan'),
    handle: 'ruslan',
    email: 'ruslan@example.org',
    disabled: true,
  } as const
  beforeAll(async () => {
    const ground = await fresh()
    open = ground.open
    store = await open()
    await store.people.put(aynur)
    await store.people.put(ruslan)
    return ground.close
  })

  describe('people', () => {
    test('a person has an address and may be kept out', async () => {
      expect(await store.people.get(ruslan.id)).toEqual(ruslan)
      expect(await store.people.byEmail('Ruslan@Example.org')).toEqual(ruslan)
      expect(await store.people.byEmail('')).toBeUndefined()
      await store.people.put({ ...ruslan, email: 'R@Example.org' })
      expect(await store.people.byEmail('r@example.ORG')).toMatchObject({ handle: 'ruslan', email: 'r@example.org' })
    })

    test('who locks everybody is waited for', async () => {
      const other = await open()
      const order: string[] = []
      const locked = Promise.withResolvers<void>()
      const first = store.transaction(async (records) => {
        order.push(`locked ${(await records.people.lock()).length}`)
        locked.resolve()
        await sleep(50)
        order.push('first')
      })
      await locked.promise
      await other.transaction((records) => records.people.lock())
      order.push('second')
      await first
      expect(order).toEqual(['locked 2', 'first', 'second'])
    })
  })

  test('a password is kept as its hash, and the later one stands', async () => {
    expect(await store.passwords.get(aynur.id)).toBeUndefined()
    await store.passwords.put(aynur.id, '$argon2id$one', at(0))
    await store.passwords.put(aynur.id, '$argon2id$two', at(1))
    expect(await store.passwords.get(aynur.id)).toEqual({ hash: '$argon2id$two', since: at(1) })
    await expect(store.passwords.put(aynur.id, 'plain', at(2))).rejects.toThrow()
  })

  describe('credentials', () => {
    const session = (id: string, minute: number, more: Partial<Credential> = {}): Credential => ({
      id,
      digest: `digest of ${id}`,
      kind: 'session',
      person: ruslan.id,
      label: 'browser',
      via: 'password',
      at: at(minute),
      seen: at(minute),
      expiresAt: at(50),
      ...more,
    })

    test('are listed newest first, without others’ and those that are past, and ended by their id', async () => {
      const [old, late, past] = [session('a', 1), session('b', 2), session('c', 3, { expiresAt: at(5) })]
      const foreign = session('d', 4, { person: aynur.id })
      const token = session('e', 5, { kind: 'bearer', via: null, expiresAt: null })
      for (const one of [old, late, past, foreign, token]) await store.credentials.put(one)
      expect(await store.credentials.of(ruslan.id, 'session', at(10))).toEqual([late, old])
      expect(await store.credentials.end(ruslan.id, 'session', { id: 'd' })).toBe(0)
      expect(await store.credentials.end(ruslan.id, 'session', { id: 'e' })).toBe(0)
      expect(await store.credentials.end(ruslan.id, 'session', { id: 'a' })).toBe(1)
      expect(await store.credentials.of(ruslan.id, 'session', at(10))).toEqual([late])
      await store.credentials.put(session('f', 6))
      expect(await store.credentials.end(ruslan.id, 'session', { but: 'f' })).toBe(2)
      expect(await store.credentials.end(ruslan.id, 'session', {})).toBe(1)
      expect(await store.credentials.of(ruslan.id, 'bearer', at(10))).toEqual([token])
      expect(await store.credentials.of(aynur.id, 'session', at(10))).toEqual([foreign])
    })

    test('are swept once they have expired', async () => {
      await store.credentials.put(session('h', 1, { expiresAt: at(20) }))
      await store.credentials.put(session('i', 1, { expiresAt: at(40) }))
      await store.credentials.sweep(at(30))
      expect(await store.credentials.end(ruslan.id, 'session', { id: 'h' })).toBe(0)
      expect(await store.credentials.end(ruslan.id, 'session', { id: 'i' })).toBe(1)
    })

    test('remember when they were seen', async () => {
      await store.credentials.put(session('g', 1))
      await store.credentials.see('digest of g', at(7))
      expect(await store.credentials.find('digest of g', 'session', at(8))).toMatchObject({ id: 'g', seen: at(7) })
    })
  })
}
