import { describe, expect, onTestFinished, test } from 'vitest'
import type { ConceptId } from '../../../src/model/ids.ts'
import type { Concept, Term } from '../../../src/model/term.ts'
import type { Fresh } from './ground.ts'

export const concepts = (fresh: Fresh): void => {
  const term = (text: string): Term => ({ language: 'kk', text, status: 'preferred', type: 'noun', note: '' })
  const concept = (id: string, ...texts: string[]): Concept => ({ id: id as ConceptId, terms: texts.map(term) })

  describe('concepts', () => {
    test('concepts of the same id are replaced and the others kept', async () => {
      const { open, close } = await fresh()
      onTestFinished(close)
      const store = await open()
      await store.concepts.put([concept('c2', 'су'), concept('c1', 'жер')])
      await store.concepts.put([concept('c2', 'өзен', 'су'), concept('c3'), concept('c3', 'тау')])
      await store.concepts.put([])
      expect(await store.concepts.all()).toEqual([
        concept('c1', 'жер'),
        concept('c2', 'өзен', 'су'),
        concept('c3', 'тау'),
      ])
      expect(await store.concepts.all(), 'the same list while nothing has changed').toBe(await store.concepts.all())
    })
  })
}
