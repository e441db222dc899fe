import { beforeAll, describe, expect, test } from 'vitest'
import { type Segment, segmentsOf } from '../../../src/model/document.ts'
import type { UnitId } from '../../../src/model/ids.ts'
import { text } from '../../../src/model/inline.ts'
import type { FilledTarget, Segmentation, Translation } from '../../../src/model/translation.ts'
import type { Store } from '../../../src/store.ts'
import { translationId } from '../../../src/text/identity.ts'
import { layOut } from '../../../src/text/recut.ts'
import type { Fresh } from './ground.ts'
import { filled, segment, submitted, translationOf, unitsOf, versionOf } from './scene.ts'

const HALVES: Segmentation = { ['u-two' as UnitId]: [1, 3] }
const [, left, right] = layOut(unitsOf(['one', 'two']), HALVES).flatMap(segmentsOf) as [Segment, Segment, Segment]

const put = (at: Segment, words: string): FilledTarget => ({ ...filled('', words), segment: at.id })

/** How a translation is cut, where that is not as its document is. */
export const segmentation = (fresh: Fresh): void => {
  let store: Store
  beforeAll(async () => {
    const { open, close } = await fresh()
    store = await open()
    return close
  })
  const begun = async (slug: string): Promise<Translation> => {
    const translation = translationOf(await submitted(store, slug), 'ru')
    await store.translations.insert(translation, [filled('one', 'раз'), filled('two', 'два')])
    return translation
  }
  const segmentsIn = async ({ id }: Translation) => (await store.translations.targets(id)).map(({ segment }) => segment)

  describe('a segmentation', () => {
    test('gives the translation its own segments, puts targets and raises the etag', async () => {
      const translation = await begun('cut')
      expect(await store.translations.resegment(translation.id, HALVES, [put(left, 'д')])).toBe(2)
      expect(await store.translations.get(translation.id)).toEqual({ ...translation, segmentation: HALVES, etag: 2 })
      expect(await store.translations.targets(translation.id)).toEqual([
        { ...filled('one', 'раз'), changed: 1 },
        { ...put(left, 'д'), changed: 2 },
        { state: 'initial', segment: right.id, changed: 0 },
        { state: 'initial', segment: segment('three'), changed: 0 },
      ])
    })

    test('leaves the document and its other translations as they are', async () => {
      const translation = await begun('alone')
      const other = { ...translation, id: translationId(translation.document, 'az'), target: 'az' } as const
      await store.translations.insert(other, [filled('two', 'iki')])
      await store.translations.resegment(translation.id, HALVES, [])
      expect(await store.documents.units(translation.document)).toEqual(unitsOf(['one', 'two', 'three']))
      expect(await segmentsIn(other)).toEqual(['one', 'two', 'three'].map(segment))
      expect(await store.translations.targets(other.id)).toContainEqual({ ...filled('two', 'iki'), changed: 1 })
    })

    test('keeps the history of segments that are gone, and nothing stands in their place when they come back', async () => {
      const { id } = await begun('undone')
      await store.translations.resegment(id, HALVES, [put(left, 'д'), put(right, 'ва')])
      await store.translations.resegment(id, {}, [])
      expect((await store.translations.targets(id))[1]).toEqual({
        state: 'initial',
        segment: segment('two'),
        changed: 0,
      })
      expect(await store.translations.history(id, segment('two'))).toEqual([{ ...filled('two', 'два'), changed: 1 }])
      expect(await store.translations.history(id, right.id)).toEqual([{ ...put(right, 'ва'), changed: 2 }])
    })

    test('takes suggestions and findings for its segments, in their order, and shows no others', async () => {
      const { id } = await begun('hung')
      const suggestion = (at: Segment['id']) =>
        ({ segment: at, type: 'tm', content: text('x'), similarity: 50, origin: { type: 'person' } }) as const
      const finding = (at: Segment['id']) =>
        ({ segment: at, check: 'numbers', severity: 'warns', key: 'missing', params: {} }) as const
      await store.translations.putSuggestions(id, [suggestion(segment('two')), suggestion(segment('three'))])
      await store.translations.replaceFindings(id, 1, [finding(segment('two'))])
      const etag = await store.translations.resegment(id, HALVES, [])
      expect(await store.translations.findings(id)).toEqual([])
      await store.translations.putSuggestions(id, [suggestion(right.id)])
      await store.translations.replaceFindings(id, etag, [finding(segment('three')), finding(left.id)])
      expect(await store.translations.suggestions(id)).toEqual([suggestion(right.id), suggestion(segment('three'))])
      expect(await store.translations.findings(id)).toEqual([finding(left.id), finding(segment('three'))])
    })

    test('is counted by its own segments', async () => {
      const { id, article } = await begun('counted-cut')
      await store.translations.resegment(id, HALVES, [put(left, 'д')])
      const { slug } = (await store.articles.get(article)) ?? { slug: '' }
      const [standing] = await store.articles.standings({ slug })
      const russian = standing?.languages.find(({ language }) => language === 'ru')
      expect(russian?.states).toEqual({ initial: 2, translated: 2, reviewed: 0, final: 0 })
      const kazakh = standing?.languages.find(({ language }) => language === 'kk')
      expect(kazakh?.states.initial).toBe(0)
    })

    test('of another version is not that of a translation that was signed off', async () => {
      const scene = await submitted(store, 'signed-once')
      await store.translations.insert(
        translationOf(scene, 'ru'),
        ['one', 'two', 'three'].map((word) => filled(word, word, 'final')),
      )
      await store.versions.insert(versionOf(scene, 'ru'))
      const signed = async () => {
        const [standing] = await store.articles.standings({ slug: scene.article.slug })
        return standing?.languages.find(({ language }) => language === 'ru')?.signed
      }
      expect(await signed()).toBe(true)
      await store.versions.insert({ ...versionOf(scene, 'ru', 2), segmentation: HALVES })
      expect(await signed()).toBe(false)
    })

    test('may be there from the beginning', async () => {
      const scene = await submitted(store, 'carried-cut')
      const translation = { ...translationOf(scene, 'ru'), segmentation: HALVES }
      await store.translations.insert(translation, [put(right, 'ва')])
      expect(await store.translations.get(translation.id)).toEqual({ ...translation, etag: 1 })
      expect(await segmentsIn(translation)).toEqual([segment('one'), left.id, right.id, segment('three')])
    })

    test('of a translation that is not there is refused', async () => {
      const { id } = translationOf(await submitted(store, 'no-translation'), 'kk')
      await expect(store.translations.resegment(id, HALVES, [])).rejects.toMatchObject({ code: 'translation.unknown' })
    })

    test('with a target for what is no segment is refused whole', async () => {
      const translation = await begun('foreign-cut')
      const foreign = { ...filled('one', 'x'), segment: segment('nine') }
      await expect(store.translations.resegment(translation.id, HALVES, [foreign])).rejects.toThrow()
      expect(await store.translations.get(translation.id)).toEqual({ ...translation, etag: 1 })
    })

    test('is kept with the version that was signed off with it', async () => {
      const scene = await submitted(store, 'signed-cut')
      await store.translations.insert(translationOf(scene, 'ru'), [])
      const version = { ...versionOf(scene, 'ru'), segmentation: HALVES }
      await store.versions.insert(version)
      expect(await store.versions.get(version.id)).toEqual(version)
    })
  })
}
