import { beforeAll, describe, expect, test } from 'vitest'
import type { ShelvedFinding } from '../../../src/model/finding.ts'
import { text } from '../../../src/model/inline.ts'
import type { Suggestion } from '../../../src/model/suggestion.ts'
import type { Translation } from '../../../src/model/translation.ts'
import type { Store } from '../../../src/store.ts'
import type { Fresh, Ground } from './ground.ts'
import { at, filled, segment, submitted, translationOf } from './scene.ts'

export const translations = (fresh: Fresh): void => {
  let open: Ground['open']
  let store: Store
  beforeAll(async () => {
    const ground = await fresh()
    open = ground.open
    store = await open()
    return ground.close
  })
  const begun = async (slug: string): Promise<Translation> => {
    const translation = translationOf(await submitted(store, slug), 'ru')
    await store.translations.insert(translation, [])
    return translation
  }

  describe('translations', () => {
    test('a translation without targets is at etag 0, one with targets at 1', async () => {
      const scene = await submitted(store, 'inserted')
      await store.translations.insert(translationOf(scene, 'ru'), [])
      await store.translations.insert(translationOf(scene, 'az'), [filled('two', 'iki')])
      const [az, ru] = await store.translations.ofDocument(scene.document.id)
      expect(az).toEqual({ ...translationOf(scene, 'az'), etag: 1 })
      expect(ru).toEqual(translationOf(scene, 'ru'))
    })

    test('inserting again changes nothing', async () => {
      const translation = await begun('inserted-again')
      await store.translations.putTargets(translation.id, [filled('one', 'один')])
      const before = await store.translations.targets(translation.id)
      await store.translations.insert(translation, [filled('two', 'два')])
      expect(await store.translations.get(translation.id)).toEqual({ ...translation, etag: 1 })
      expect(await store.translations.targets(translation.id)).toEqual(before)
    })

    test('targets are one per segment in the order of the document, initial where nothing was put', async () => {
      const { id } = await begun('targets')
      expect(await store.translations.putTargets(id, [filled('three', 'три'), filled('one', 'один')])).toBe(1)
      expect(await store.translations.putTargets(id, [filled('one', 'одна', 'reviewed', 3)])).toBe(2)
      expect(await store.translations.targets(id)).toEqual([
        { ...filled('one', 'одна', 'reviewed', 3), changed: 2 },
        { state: 'initial', segment: segment('two'), changed: 0 },
        { ...filled('three', 'три'), changed: 1 },
      ])
    })

    test('the history keeps every target, newest first, and those carried in with the insert', async () => {
      const translation = translationOf(await submitted(store, 'history'), 'ru')
      await store.translations.insert(translation, [filled('one', 'раз')])
      await store.translations.putTargets(translation.id, [filled('one', 'один')])
      await store.translations.putTargets(translation.id, [filled('two', 'два')])
      expect(await store.translations.history(translation.id, segment('one'))).toEqual([
        { ...filled('one', 'один'), changed: 2 },
        { ...filled('one', 'раз'), changed: 1 },
      ])
    })

    test('origins of every type come back as they were put', async () => {
      const { id } = await begun('origins')
      const engine = { type: 'engine', engine: 'amazon-translate', applied: [{ source: 'a', target: 'b' }] } as const
      const carried = { type: 'carried', from: 'd1', was: { type: 'carried', from: 'd0', was: engine } } as const
      const remembered = { type: 'memory', score: 101, from: 'other' } as const
      const targets = [
        { ...filled('one', '1'), origin: carried, by: { type: 'memory' } as const },
        { ...filled('two', '2'), origin: remembered, by: { type: 'engine', engine: 'amazon-translate' } as const },
      ]
      await store.translations.putTargets(id, targets)
      expect((await store.translations.targets(id)).slice(0, 2)).toEqual(
        targets.map((target) => ({ ...target, changed: 1 })),
      )
    })

    test('putting no target is no change', async () => {
      const { id } = await begun('no-target')
      await store.translations.putTargets(id, [filled('one', 'один')])
      expect(await store.translations.putTargets(id, [])).toBe(1)
      expect((await store.translations.get(id))?.etag).toBe(1)
    })

    test('an unknown translation has no targets and takes none', async () => {
      const { id } = translationOf(await submitted(store, 'unknown'), 'kk')
      expect(await store.translations.get(id)).toBeUndefined()
      expect(await store.translations.targets(id)).toEqual([])
      await expect(store.translations.putTargets(id, [filled('one', 'бір')])).rejects.toMatchObject({
        code: 'translation.unknown',
      })
    })

    test('a target for a segment that the document does not have is refused with all that came with it', async () => {
      const { id } = await begun('foreign-segment')
      await expect(store.translations.putTargets(id, [filled('one', 'x'), filled('nine', 'y')])).rejects.toThrow()
      expect((await store.translations.get(id))?.etag).toBe(0)
      expect(await store.translations.history(id, segment('one'))).toEqual([])
    })

    test('of processes that edit from the same etag under the lock, one wins and the others see it', async () => {
      const { id } = await begun('raced')
      const edit = (process: Store, words: string) =>
        process.transaction(async (records) => {
          const translation = await records.translations.lock(id)
          if (translation?.etag !== 0) return 'stale'
          return records.translations.putTargets(id, [filled('one', words)])
        })
      const others = await Promise.all([open(), open()])
      const answers = await Promise.all([store, ...others].map((process, place) => edit(process, `${place}`)))
      expect(answers.toSorted()).toEqual([1, 'stale', 'stale'])
      expect(await store.translations.history(id, segment('one'))).toHaveLength(1)
    })

    test('edits without a lock lose nothing: each gets an etag of its own', async () => {
      const { id } = await begun('counted')
      const etags = await Promise.all(
        Array.from({ length: 20 }, (_, n) => store.translations.putTargets(id, [filled('one', `${n}`)])),
      )
      expect(etags.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, n) => n + 1))
      expect(await store.translations.history(id, segment('one'))).toHaveLength(20)
      const [current] = await store.translations.targets(id)
      const [newest] = await store.translations.history(id, segment('one'))
      expect(current).toEqual(newest)
    })
  })

  describe('suggestions', () => {
    const memory = { type: 'memory', score: 100, from: 'x' } as const
    const suggestion = (name: string, words: string, engine?: string): Suggestion => ({
      segment: segment(name),
      type: engine === undefined ? 'tm' : 'mt',
      content: text(words),
      similarity: engine === undefined ? 99.5 : null,
      origin: engine === undefined ? memory : { type: 'engine', engine },
    })

    const approve = (from: string, ...pairs: readonly (readonly [source: string, target: string])[]) =>
      store.memory.put(
        pairs.map(([source, target]) => ({
          sourceLanguage: 'en',
          targetLanguage: 'ru',
          source: text(source),
          target: text(target),
          before: '',
          after: '',
          from,
        })),
        at(0),
      )
    beforeAll(() => approve('x', ['one', 'a'], ['uno', 'b'], ['two', 'c'], ['three', 'd']))

    test('those of an engine, and of the memory, replace what it suggested before for the same segments', async () => {
      const { id } = await begun('suggested')
      await store.translations.putSuggestions(id, [suggestion('two', 'a', 'x'), suggestion('one', 'b', 'x')])
      await store.translations.putSuggestions(id, [suggestion('one', 'b'), suggestion('two', 'b')])
      await store.translations.putSuggestions(id, [suggestion('one', 'c'), suggestion('one', 'd', 'memory')])
      await store.translations.putSuggestions(id, [suggestion('one', 'e', 'x'), suggestion('one', 'f', 'x')])
      expect(await store.translations.suggestions(id)).toEqual([
        suggestion('one', 'c'),
        suggestion('one', 'd', 'memory'),
        suggestion('one', 'f', 'x'),
        suggestion('two', 'b'),
        suggestion('two', 'a', 'x'),
      ])
    })

    test('all of the memory are kept, the likest first and of the same likeness in their order', async () => {
      const { id } = await begun('suggested-often')
      const like = (words: string, similarity: number): Suggestion => ({ ...suggestion('one', words), similarity })
      await store.translations.putSuggestions(id, [like('d', 80), like('b', 90), like('a', 80), like('c', 70)])
      expect(await store.translations.suggestions(id)).toEqual([
        like('b', 90),
        like('d', 80),
        like('a', 80),
        like('c', 70),
      ])
      await store.translations.putSuggestions(id, [like('c', 95)])
      expect(await store.translations.suggestions(id)).toEqual([like('c', 95)])
    })

    test('those of the memory are gone as long as the approval of the pair is, those of engines stay', async () => {
      const { id } = await begun('suggested-and-forgotten')
      const from = 'withdrawn'
      const put = (name: string, words: string, source?: string, target?: string): Suggestion => ({
        ...suggestion(name, words),
        origin: { type: 'memory', score: 90, from, source, target },
      })
      const same = put('one', 'P')
      const like = put('two', 'Q', 'Another one')
      const mended = put('three', 'In 2026', 'Of 2025', 'In 2025')
      const machine = suggestion('one', 'P', 'x')
      const pairs = [
        ['One more', 'P'],
        ['Another one', 'Q'],
        ['Of 2025', 'In 2025'],
      ] as const
      await approve(from, ...pairs)
      await store.translations.putSuggestions(id, [same, like, mended, machine])
      expect(await store.translations.suggestions(id)).toEqual([same, machine, like, mended])
      await store.memory.forget(from, 'ru')
      expect(await store.translations.suggestions(id)).toEqual([machine])
      await approve(from, pairs[0], ['Another one', 'Q2'], ['Of 2025', 'In 2026'])
      expect(await store.translations.suggestions(id)).toEqual([same, machine])
      await approve('other', ['Another one', 'Q'], ['Not of 2025', 'In 2025'])
      expect(await store.translations.suggestions(id)).toEqual([same, machine, like])
    })

    test('putting them again changes nothing', async () => {
      const { id } = await begun('suggested-again')
      const both = [suggestion('one', 'a'), suggestion('two', 'b', 'x')]
      await store.translations.putSuggestions(id, both)
      await store.translations.putSuggestions(id, both)
      expect(await store.translations.suggestions(id)).toEqual(both)
    })
  })

  describe('findings', () => {
    const finding = (name: string, more: Partial<ShelvedFinding> = {}): ShelvedFinding => ({
      segment: segment(name),
      check: 'numbers',
      severity: 'warns',
      key: 'missing',
      params: { found: '3', expected: 4 },
      ...more,
    })

    test('findings replace those before, stand in the order of the document and set what was checked', async () => {
      const { id } = await begun('checked')
      const found = [
        finding('three'),
        finding('one', { at: { side: 'target', start: 0, end: 2 }, fix: text('один'), severity: 'blocks' }),
        finding('one', { check: 'spaces' }),
      ]
      expect(await store.translations.replaceFindings(id, 0, [finding('two')])).toBe(true)
      expect(await store.translations.replaceFindings(id, 0, found)).toBe(true)
      expect(await store.translations.findings(id)).toEqual([found[1], found[2], found[0]])
      expect((await store.translations.get(id))?.checked).toBe(0)
    })

    test('findings of an etag that has moved on are refused', async () => {
      const { id } = await begun('stale-check')
      await store.translations.replaceFindings(id, 0, [finding('two')])
      await store.translations.putTargets(id, [filled('one', 'один')])
      expect(await store.translations.replaceFindings(id, 0, [])).toBe(false)
      expect(await store.translations.findings(id)).toEqual([finding('two')])
      expect((await store.translations.get(id))?.checked).toBe(0)
    })

    test('a check that races with an edit is written whole or not at all', async () => {
      const { id } = await begun('raced-check')
      for (let etag = 0; etag < 10; etag++) {
        const [written] = await Promise.all([
          store.translations.replaceFindings(id, etag, [finding('one', { params: { etag } })]),
          store.translations.putTargets(id, [filled('one', `${etag}`)]),
        ])
        const found = await store.translations.findings(id)
        expect(found.some((one) => one.params.etag === etag)).toBe(written)
        expect((await store.translations.get(id))?.checked === etag).toBe(written)
      }
    })
  })
}
