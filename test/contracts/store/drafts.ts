import { beforeAll, describe, expect, test } from 'vitest'
import type { SegmentId } from '../../../src/model/ids.ts'
import { text } from '../../../src/model/inline.ts'
import type { Store } from '../../../src/store.ts'
import { personId, translationId } from '../../../src/text/identity.ts'
import type { Typing } from '../../../src/workbench.ts'
import type { Fresh } from './ground.ts'
import { aynur, documentOf, filled, type Scene, segment, submitted, translationOf, unitsOf } from './scene.ts'

const daniyar = { ...aynur, id: personId('daniyar'), handle: 'daniyar' }

export const drafts = (fresh: Fresh): void => {
  let store: Store
  let other: Store
  beforeAll(async () => {
    const { open, close } = await fresh()
    store = await open()
    other = await open()
    await store.people.put(daniyar)
    return close
  })
  const begun = async (slug: string): Promise<Scene> => {
    const scene = await submitted(store, slug)
    await store.translations.insert(translationOf(scene, 'kk'), [filled('one', 'бір')])
    return scene
  }
  const typing = (slug: string, tagged: string, more: Partial<Typing> = {}): Typing => ({
    slug,
    language: 'kk',
    segment: segment('one'),
    person: aynur.id,
    tagged,
    base: 1,
    replaces: null,
    ...more,
  })
  const numbered = async (saving: ReturnType<Store['drafts']['save']>) => (await saving)?.number ?? Number.NaN
  const mine = { language: 'kk', segment: segment('one') } as const

  describe('drafts', () => {
    test('a draft comes back whole, with the text that it was begun from', async () => {
      const { article, document } = await begun('typed')
      const saved = await store.drafts.save(typing('typed', '<1>бі'))
      expect(await store.drafts.of(article.id, 'kk')).toEqual([
        {
          article: article.id,
          ...mine,
          person: aynur.id,
          ...saved,
          tagged: '<1>бі',
          translation: translationId(document.id, 'kk'),
          base: 1,
          was: text('бір'),
        },
      ])
      expect(await store.drafts.of(article.id, 'ru')).toEqual([])
      await store.drafts.save(typing('typed', 'екі', { segment: segment('two'), base: 0 }))
      expect((await store.drafts.of(article.id, 'kk'))[0]).toMatchObject({ tagged: 'екі', was: null })
    })

    test('everybody has their own', async () => {
      const { article } = await begun('two-people')
      await store.drafts.save(typing('two-people', 'a'))
      await other.drafts.save(typing('two-people', 'd', { person: daniyar.id }))
      expect((await store.drafts.of(article.id, 'kk')).map(({ tagged }) => tagged)).toEqual(['d', 'a'])
    })

    test('one that is replaced knowingly is gone, one that is replaced unseen is in the history', async () => {
      const { article } = await begun('windows')
      const spot = { article: article.id, ...mine }
      const first = await numbered(store.drafts.save(typing('windows', 'a')))
      const second = await numbered(store.drafts.save(typing('windows', 'ab', { replaces: first })))
      expect(second).toBeGreaterThan(first)
      expect(await store.drafts.history(spot, aynur.id)).toEqual([])
      await other.drafts.save(typing('windows', 'x', { replaces: first }))
      await other.drafts.save(typing('windows', 'x'))
      await other.drafts.save(typing('windows', 'y'))
      expect(await store.drafts.history(spot, aynur.id)).toMatchObject([
        { tagged: 'x', why: 'replaced' },
        { tagged: 'ab', why: 'replaced', number: second },
      ])
    })

    test('of many saves at once, each that does not know the other leaves it in the history', async () => {
      const { article } = await begun('at-once')
      const words = Array.from({ length: 12 }, (_, n) => `word ${n}`)
      await Promise.all(words.map((word, n) => (n % 2 ? store : other).drafts.save(typing('at-once', word))))
      const [draft] = await store.drafts.of(article.id, 'kk')
      const former = await store.drafts.history({ article: article.id, ...mine }, aynur.id)
      expect([draft, ...former].map((one) => one?.tagged).toSorted()).toEqual(words.toSorted())
    })

    test('ending moves the person’s own to the history, and says how many there were', async () => {
      const { article } = await begun('ended')
      const of = { article: article.id, language: 'kk', person: aynur.id } as const
      await store.drafts.save(typing('ended', 'a'))
      await store.drafts.save(typing('ended', 'd', { person: daniyar.id }))
      expect(await store.drafts.end(of, [segment('one'), segment('two')], 'discarded')).toBe(1)
      expect(await store.drafts.end(of, [segment('one')], 'discarded')).toBe(0)
      expect(await store.drafts.end(of, [], 'discarded')).toBe(0)
      expect((await store.drafts.of(article.id, 'kk')).map(({ person }) => person)).toEqual([daniyar.id])
      const [former] = await store.drafts.history({ article: article.id, ...mine }, aynur.id)
      expect(former).toMatchObject({ tagged: 'a', why: 'discarded', base: 1 })
      expect(await store.drafts.history({ article: article.id, ...mine }, daniyar.id)).toEqual([])
    })

    test('the history forgets what ended before an instant, and nothing else', async () => {
      const { article } = await begun('swept')
      const spot = { article: article.id, ...mine }
      await store.drafts.save(typing('swept', 'a'))
      await store.drafts.save(typing('swept', 'b'))
      await store.drafts.sweep(new Date(Date.now() - 60_000))
      expect(await store.drafts.history(spot, aynur.id)).toHaveLength(1)
      await store.drafts.sweep(new Date(Date.now() + 60_000))
      expect(await store.drafts.history(spot, aynur.id)).toEqual([])
      expect(await store.drafts.of(article.id, 'kk')).toHaveLength(1)
    })

    test('nothing is kept of a segment that the article never had, nor of a translation that is not there', async () => {
      await begun('unknown')
      const nine = 's-nine' as SegmentId
      expect(await store.drafts.save(typing('unknown', 'a', { segment: nine }))).toBeUndefined()
      expect(await store.drafts.save(typing('unknown', 'a', { language: 'ru' }))).toBeUndefined()
      expect(await store.drafts.save(typing('no-such-article', 'a'))).toBeUndefined()
    })

    test('a draft outlives a revision in which its segment is gone, and counts from the revision it names', async () => {
      const scene = await begun('revised')
      const next = { article: scene.article, document: documentOf(scene.article, 2) }
      await store.documents.insert(next.document)
      await store.documents.insertUnits(next.document.id, unitsOf(['two']))
      await store.translations.insert(translationOf(next, 'kk'), [])
      expect(await store.documents.hasSegment(scene.article.id, segment('one'))).toBe(true)
      expect(await store.documents.hasSegment(scene.article.id, segment('nine'))).toBe(false)

      await store.drafts.save(typing('revised', 'a', { revision: 1 }))
      expect(await store.drafts.of(scene.article.id, 'kk')).toMatchObject([
        { tagged: 'a', translation: translationId(scene.document.id, 'kk'), was: text('бір') },
      ])
      await store.drafts.save(typing('revised', 'b'))
      expect(await store.drafts.of(scene.article.id, 'kk')).toMatchObject([
        { tagged: 'b', translation: translationId(next.document.id, 'kk'), was: null },
      ])
    })
  })
}
