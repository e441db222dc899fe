import { setTimeout as sleep } from 'node:timers/promises'
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import type { Store } from '../../../src/store.ts'
import type { Fresh } from './ground.ts'
import { at, documentOf, editionFor, submitted, translationOf, versionOf } from './scene.ts'

export const versionsAndEditions = (fresh: Fresh): void => {
  let store: Store
  beforeAll(async () => {
    const { open, close } = await fresh()
    store = await open()
    return close
  })

  describe('versions', () => {
    test('a version comes back as it was put, the latest is the one of the highest number', async () => {
      const scene = await submitted(store, 'versions')
      await store.translations.insert(translationOf(scene, 'az'), [])
      const [first, second, own] = [versionOf(scene, 'az'), versionOf(scene, 'az', 2), versionOf(scene, 'en')]
      for (const version of [second, first, own]) await store.versions.insert(version)
      expect(await store.versions.get(first.id)).toEqual(first)
      expect(await store.versions.latest(scene.article.id, 'az')).toEqual(second)
      expect(await store.versions.latest(scene.article.id, 'kk')).toBeUndefined()
      expect(await store.versions.of(scene.article.id)).toEqual([first, second, own])
    })

    test('inserting again changes nothing', async () => {
      const scene = await submitted(store, 'version-again')
      const version = versionOf(scene, 'en')
      await store.versions.insert(version)
      await store.versions.insert({ ...version, override: 'other' })
      expect(await store.versions.get(version.id)).toEqual(version)
    })
  })

  describe('editions', () => {
    test('an edition comes back as it was put, and a new version replaces it in place', async () => {
      const scene = await submitted(store, 'edition')
      const edition = await editionFor(store, scene, 'kk')
      await store.editions.put(edition)
      await store.editions.put(edition)
      expect(await store.editions.get(scene.article.id, 'kk')).toEqual(edition)
      const next = { ...edition, state: 'held', title: 'Тақырып', updatedAt: at(20) } as const
      await store.editions.put(next)
      expect(await store.editions.of(scene.article.id)).toEqual([next])
      expect(await store.editions.get(scene.article.id, 'az')).toBeUndefined()
    })

    test('an article’s editions come in the order of languages', async () => {
      const scene = await submitted(store, 'ordered')
      for (const language of ['en', 'kk', 'az', 'ru'] as const)
        await store.editions.put(await editionFor(store, scene, language))
      const languages = (await store.editions.of(scene.article.id)).map((edition) => edition.language)
      expect(languages).toEqual(['az', 'ru', 'kk', 'en'])
    })

    test('publications are numbered upwards, also when many ask at once', async () => {
      const numbers = await Promise.all(Array.from({ length: 10 }, () => store.editions.nextPublication()))
      expect(new Set(numbers).size).toBe(10)
      expect(await store.editions.nextPublication()).toBeGreaterThan(Math.max(...numbers))
    })

    test('who locks an article’s editions is alone with them until the transaction ends', async () => {
      const { article } = await submitted(store, 'locked')
      const steps: string[] = []
      const visit = (name: string) =>
        store.transaction(async (records) => {
          await records.editions.lock(article.id)
          steps.push(`${name} in`)
          await sleep(30)
          steps.push(`${name} out`)
        })
      await Promise.all([visit('a'), visit('b'), visit('c')])
      for (let place = 0; place < 6; place += 2) expect(steps[place + 1]).toBe(steps[place]?.replace('in', 'out'))
    })

    test('while editions are locked, new documents and jobs of the article do not wait', async () => {
      const { article } = await submitted(store, 'locked-yet-open')
      await store.transaction(async (records) => {
        await records.editions.lock(article.id)
        expect(await store.documents.insert(documentOf(article, 2))).toBe(true)
      })
    })

    test('editions of an unknown article cannot be locked', async () => {
      const { article } = await submitted(store, 'known')
      const unknown = `${article.id}0` as typeof article.id
      const locking = store.transaction((records) => records.editions.lock(unknown))
      await expect(locking).rejects.toMatchObject({ code: 'article.unknown' })
    })
  })

  describe('the shelf', () => {
    test('shows live editions, newest first then by slug, with the same set of live siblings in every language', async () => {
      const { open, close } = await fresh()
      onTestFinished(close)
      const shelf = await open()
      const put = async (slug: string, minute: number, states: Record<string, 'live' | 'held' | 'killed'>) => {
        const scene = await submitted(shelf, slug)
        for (const language of ['en', 'kk', 'az', 'ru'] as const) {
          const state = states[language]
          if (state)
            await shelf.editions.put(await editionFor(shelf, scene, language, { state, publishedAt: at(minute) }))
        }
      }
      await put('b-old', 1, { az: 'live', en: 'live', kk: 'held', ru: 'killed' })
      await put('c-new', 9, { kk: 'live', az: 'live', ru: 'live', en: 'live' })
      await put('a-old', 1, { az: 'live' })
      await put('only-kk', 5, { kk: 'live', az: 'killed' })
      await put('hidden', 6, { az: 'held', kk: 'live' })

      const az = await shelf.editions.shelf('az')
      expect(az.live.map(({ edition }) => edition.slug)).toEqual(['c-new', 'a-old', 'b-old'])
      expect(az.live.map(({ siblings }) => siblings.map((edition) => edition.language))).toEqual([
        ['az', 'ru', 'kk', 'en'],
        ['az'],
        ['az', 'en'],
      ])
      expect(az.killed.map((edition) => edition.slug)).toEqual(['only-kk'])
      const en = await shelf.editions.shelf('en')
      expect(en.live.map(({ siblings }) => siblings)).toEqual([az.live[0]?.siblings, az.live[2]?.siblings])
      const kk = await shelf.editions.shelf('kk')
      expect(kk.live.map(({ edition }) => edition.slug)).toEqual(['c-new', 'hidden', 'only-kk'])
      expect(kk.killed).toEqual([])
    })
  })
}
