import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import type { Actor } from '../../../src/model/actor.ts'
import type { ConceptId } from '../../../src/model/ids.ts'
import type { Concept, Term } from '../../../src/model/term.ts'
import type { Store } from '../../../src/store.ts'
import type { Fresh } from './ground.ts'
import { at, aynur } from './scene.ts'

export const concepts = (fresh: Fresh): void => {
  const term = (text: string): Term => ({ language: 'kk', text, status: 'preferred', type: 'noun', note: '' })
  const concept = (id: string, ...texts: string[]): Concept => ({ id: id as ConceptId, terms: texts.map(term) })
  const by: Actor = { type: 'person', person: aynur.id }
  let store: Store
  let other: Store
  beforeEach(async () => {
    const { open, close } = await fresh()
    onTestFinished(close)
    store = await open()
    other = await open()
  })

  describe('concepts', () => {
    test('concepts of the same id are replaced and the others kept', async () => {
      await store.concepts.put([concept('c2', 'су'), concept('c1', 'жер')], null, at(0))
      await store.concepts.put([concept('c2', 'өзен', 'су'), concept('c3'), concept('c3', 'тау')], by, at(1))
      await store.concepts.put([], by, at(2))
      expect(await store.concepts.all()).toEqual([
        { ...concept('c1', 'жер'), etag: 1, by: null, at: at(0) },
        { ...concept('c2', 'өзен', 'су'), etag: 2, by, at: at(1) },
        { ...concept('c3', 'тау'), etag: 1, by, at: at(1) },
      ])
      expect(await store.concepts.all(), 'the same list while nothing has changed').toBe(await store.concepts.all())
    })

    test('what is put as it was is not changed', async () => {
      await store.concepts.put([concept('c1', 'жер')], null, at(0))
      await store.concepts.put([concept('c1', 'жер')], by, at(1))
      expect(await store.concepts.get('c1' as ConceptId)).toMatchObject({ etag: 1, by: null, at: at(0) })
      expect(await store.concepts.history('c1' as ConceptId)).toHaveLength(1)
    })

    test('a history holds what a concept ever was, its removal and its return', async () => {
      const id = 'c1' as ConceptId
      await store.concepts.put([concept(id, 'жер')], by, at(0))
      await store.concepts.remove(id, by, at(1))
      expect(await store.concepts.get(id)).toBeUndefined()
      await store.concepts.put([concept(id, 'су')], null, at(2))
      expect(await store.concepts.get(id)).toMatchObject({ etag: 3 })
      expect(await store.concepts.history(id)).toEqual([
        { etag: 3, terms: [term('су')], by: null, at: at(2) },
        { etag: 2, terms: null, by, at: at(1) },
        { etag: 1, terms: [term('жер')], by, at: at(0) },
      ])
      await store.concepts.remove('c9' as ConceptId, by, at(3))
      expect(await store.concepts.history('c9' as ConceptId)).toEqual([])
    })

    test.each(['that is there', 'that is not there yet'])(
      'two who lock a concept %s come one after the other',
      async (where) => {
        const id = 'c1' as ConceptId
        if (where === 'that is there') await store.concepts.put([concept(id, 'жер')], null, at(0))
        const add = (own: Store, text: string) =>
          own.transaction(async (records) => {
            const known = await records.concepts.lock(id)
            await records.concepts.put([{ id, terms: [...(known?.terms ?? []), term(text)] }], by, at(1))
          })
        await Promise.all([add(store, 'бір'), add(other, 'екі'), add(store, 'үш'), add(other, 'төрт')])
        const texts = (await store.concepts.get(id))?.terms.map(({ text }) => text)
        expect(texts?.filter((text) => text !== 'жер').toSorted()).toEqual(['бір', 'екі', 'төрт', 'үш'])
      },
    )
  })
}
