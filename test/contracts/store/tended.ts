import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '../../../src/model/actor.ts'
import type { TranslationUnitId } from '../../../src/model/ids.ts'
import { text } from '../../../src/model/inline.ts'
import type { Language } from '../../../src/model/language.ts'
import type { TranslationUnit } from '../../../src/model/memory.ts'
import type { Store, UnitFilter } from '../../../src/store.ts'
import type { Fresh } from './ground.ts'
import { at, aynur } from './scene.ts'

/** Pairs of the memory one by one. */
export const tended = (fresh: Fresh): void => {
  const by: Actor = { type: 'person', person: aynur.id }
  const pair = (source: string, target: string, targetLanguage: Language = 'kk', from = 'file'): TranslationUnit => ({
    sourceLanguage: 'en',
    targetLanguage,
    source: text(source),
    target: text(target),
    before: '',
    after: '',
    from,
  })
  let store: Store
  beforeAll(async () => {
    const ground = await fresh()
    store = await ground.open()
    await store.memory.put([pair('The port is open.', 'Айлақ ашық.')], at(0))
    await store.memory.put([pair('The port is open.', 'Порт открыт.', 'ru', 'other')], at(1))
    await store.memory.put([pair('Ships came.', 'Кемелер келді.'), pair('A ship left.', 'Кеме кетті.')], at(2))
    return ground.close
  })
  const targets = async (filter: Partial<UnitFilter>) =>
    (await store.memory.tended({ limit: 10, ...filter })).units.map(({ target }) => target)
  const idOf = async (filter: Partial<UnitFilter>) =>
    (await store.memory.tended({ limit: 1, ...filter })).units[0]?.id as TranslationUnitId

  describe('pairs that are tended', () => {
    test('are found by language, origin and words in any form', async () => {
      expect(await targets({ target: 'ru' })).toEqual([text('Порт открыт.')])
      expect(await targets({ from: 'other' })).toEqual([text('Порт открыт.')])
      expect(await targets({ source: 'kk' })).toEqual([])
      expect(await targets({ source: 'en', target: 'kk', words: 'ship' })).toHaveLength(2)
      expect(await targets({ source: 'en', target: 'kk', words: '…' })).toEqual([])
    })

    test('come page by page, each once', async () => {
      const seen: string[] = []
      for (let after: string | undefined, more = true; more; ) {
        const page = await store.memory.tended({ limit: 1, after })
        seen.push(...page.units.map(({ id }) => id))
        after = page.next
        more = after !== undefined
      }
      expect(seen).toHaveLength(4)
      expect(new Set(seen).size).toBe(4)
    })

    test('give another target once they are corrected, in every search, and say by whom', async () => {
      await store.memory.put([pair('The bank is open.', 'Банк ашық.', 'kk', 'bank')], at(3))
      const id = await idOf({ from: 'bank' })
      expect(await store.memory.tendedUnit(id)).toMatchObject({ id, by: null, at: at(3) })
      const corrected = await store.memory.correct(id, text('Банк жұмыс істеп тұр.'), by, at(4))
      expect(corrected).toEqual({
        ...pair('The bank is open.', 'Банк жұмыс істеп тұр.', 'kk', 'bank'),
        id,
        by,
        at: at(4),
      })
      const query = { source: 'The bank is open.', before: '', after: '' }
      const [matches] = await store.memory.lookup({ source: 'en', target: 'kk' }, [query])
      expect(matches?.map(({ target }) => target)).toEqual([text('Банк жұмыс істеп тұр.')])
      const [back] = await store.memory.lookup({ source: 'kk', target: 'en' }, [
        { source: 'Банк жұмыс істеп тұр.', before: '', after: '' },
      ])
      expect(back?.map(({ target }) => target)).toEqual([text('The bank is open.')])
      expect(await store.memory.concordance({ source: 'kk', target: 'en' }, 'жұмыс', 5)).toHaveLength(1)
    })

    test('are no longer somebody’s correction when they come in anew', async () => {
      const id = await idOf({ from: 'bank' })
      await store.memory.put([pair('The bank is open.', 'Банк ашық.', 'kk', 'bank')], at(5))
      expect(await store.memory.tendedUnit(id)).toMatchObject({ by: null, target: text('Банк ашық.') })
    })

    test('are gone once they are removed, and their languages beside them stay', async () => {
      const id = await idOf({ target: 'ru' })
      expect(await store.memory.remove(id, by, at(6))).toBe(true)
      expect(await store.memory.remove(id, by, at(6))).toBe(false)
      expect(await store.memory.tendedUnit(id)).toBeUndefined()
      expect(await store.memory.correct(id, text('x'), by, at(6))).toBeUndefined()
      expect(await targets({ source: 'en', target: 'kk', words: 'port' })).toEqual([text('Айлақ ашық.')])
    })

    test.each(['', '1', '1.en', '0.kk', 'x.kk', '99999999999999999999.kk', '1.de'])('“%s” names none', async (id) => {
      expect(await store.memory.tendedUnit(id as TranslationUnitId)).toBeUndefined()
    })
  })
}
