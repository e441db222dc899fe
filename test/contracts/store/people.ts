import { beforeAll, describe, expect, test } from 'vitest'
import type { Credential, Store } from '../../../src/store.ts'
import { personId } from '../../../src/text/identity.ts'
import type { Fresh, Ground } from './ground.ts'
import { at, aynur } from './scene.ts'

export const peopleAndCredentials = (fresh: Fresh): void => {
  let open: Ground['open']
  let store: Store
  beforeAll(async () => {
    const ground = await fresh()
    open = ground.open
    store = await open()
    await store.people.put(aynur)
    return ground.close
  })

  describe('people', () => {
    test('a person comes back by id and by handle, and is replaced by putting again', async () => {
      const before = { ...aynur, id: personId('daniyar'), handle: 'daniyar', rights: [] }
      const after = { ...before, name: 'Данияр', rights: [{ role: 'publisher', language: 'kk' }] } as const
      await store.people.put(before)
      await store.people.put(after)
      expect(await store.people.get(before.id)).toEqual(after)
      expect(await store.people.byHandle('daniyar')).toEqual(after)
      expect(await store.people.all()).toEqual([aynur, after])
      expect(await store.people.byHandle('nobody')).toBeUndefined()
    })

    test('two people cannot share a handle', async () => {
      await expect(store.people.put({ ...aynur, id: personId('other') })).rejects.toThrow()
      expect(await store.people.get(personId('other'))).toBeUndefined()
    })
  })

  describe('credentials', () => {
    const credential = (digest: string, more: Partial<Credential> = {}): Credential => ({
      id: `id of ${digest}`,
      digest,
      kind: 'session',
      person: aynur.id,
      label: 'browser',
      via: 'link',
      at: at(0),
      seen: null,
      expiresAt: at(10),
      ...more,
    })

    test('a session is found again and again until it expires', async () => {
      await store.credentials.put(credential('s1'))
      expect(await store.credentials.find('s1', 'session', at(0))).toEqual(credential('s1'))
      expect(await store.credentials.find('s1', 'session', at(9))).toEqual(credential('s1'))
      expect(await store.credentials.find('s1', 'session', at(10))).toBeUndefined()
    })

    test('a link is spent by being found, even by many at once', async () => {
      await store.credentials.put(credential('l1', { kind: 'link' }))
      const other = await open()
      const found = await Promise.all(
        Array.from({ length: 8 }, (_, n) => (n % 2 ? store : other).credentials.find('l1', 'link', at(0))),
      )
      expect(found.filter((one) => one !== undefined)).toEqual([credential('l1', { kind: 'link' })])
      expect(await store.credentials.find('l1', 'link', at(0))).toBeUndefined()
    })

    test('a link that has expired is not found', async () => {
      await store.credentials.put(credential('l2', { kind: 'link' }))
      expect(await store.credentials.find('l2', 'link', at(11))).toBeUndefined()
    })

    test('a digest is found only as the kind it is, and looking for another kind does not spend it', async () => {
      await store.credentials.put(credential('l3', { kind: 'link' }))
      expect(await store.credentials.find('l3', 'session', at(0))).toBeUndefined()
      expect(await store.credentials.find('l3', 'bearer', at(0))).toBeUndefined()
      expect(await store.credentials.find('l3', 'link', at(0))).toBeDefined()
    })

    test('what never expires is found at any time, until it is removed', async () => {
      const bearer = credential('b1', { kind: 'bearer', expiresAt: null })
      await store.credentials.put(bearer)
      expect(await store.credentials.find('b1', 'bearer', new Date('2100-01-01'))).toEqual(bearer)
      await store.credentials.remove('b1')
      await store.credentials.remove('b1')
      expect(await store.credentials.find('b1', 'bearer', at(0))).toBeUndefined()
    })
  })
}
