import { beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { type Job, jobKey } from '../../../src/job.ts'
import type { Language } from '../../../src/model/language.ts'
import type { LanguageStanding, Standing } from '../../../src/model/standing.ts'
import type { Store } from '../../../src/store.ts'
import type { Fresh } from './ground.ts'
import {
  articleOf,
  documentOf,
  editionFor,
  filled,
  type Scene,
  segment,
  submitted,
  translationOf,
  versionOf,
} from './scene.ts'

export const standings = (fresh: Fresh): void => {
  let store: Store
  beforeAll(async () => {
    const { open, close } = await fresh()
    store = await open()
    return close
  })
  const standing = async ({ article }: Scene): Promise<Standing> => {
    const [found] = await store.articles.standings({ slug: article.slug })
    return found as Standing
  }
  const language = async (scene: Scene, wanted: Language): Promise<LanguageStanding> =>
    (await standing(scene).then((found) => found.languages.find((one) => one.language === wanted))) as LanguageStanding
  const end = async (job: Job, how: Parameters<Store['jobs']['end']>[2]) => {
    await store.jobs.add([job])
    let handover = 0
    await store.jobs.handOver(100, async (jobs) => {
      handover = jobs.find((one) => one.key === job.key)?.handover ?? 0
    })
    await store.jobs.claim(job.key, handover)
    await store.jobs.end(job.key, handover, how)
  }
  const fail = (job: Job) => end(job, { state: 'failed', why: { code: 'engine.refused', params: { n: 1 } } })
  const succeed = (job: Job) => end(job, { state: 'done' })
  const failure = { code: 'engine.refused', params: { n: 1 } }
  const suggest = ({ article, document }: Scene): Job => {
    const translation = translationOf({ article, document }, 'kk').id
    return { key: jobKey.suggest(translation), kind: 'suggest', args: { translation }, article: article.id }
  }
  const check = ({ article, document }: Scene, etag: number): Job => {
    const translation = translationOf({ article, document }, 'kk').id
    return { key: jobKey.check(translation, etag), kind: 'check', args: { translation, etag }, article: article.id }
  }
  const publish = (scene: Scene, of: Language, order: number): Job => {
    const version = versionOf(scene, of).id
    return { key: jobKey.publish(version, order), kind: 'publish', args: { version }, article: scene.article.id }
  }

  describe('standings', () => {
    test('before extraction every language is there, with nothing in it', async () => {
      const article = articleOf('unextracted', 'ru')
      const document = documentOf(article)
      await submitted(store, 'somebody')
      await store.articles.insert(article)
      await store.documents.insert(document)
      const nothing = {
        translation: null,
        etag: 0,
        checked: null,
        states: { initial: 0, translated: 0, reviewed: 0, final: 0 },
        findings: { blocks: 0, warns: 0, informs: 0 },
        open: 0,
        failure: null,
        signed: false,
        edition: null,
        current: false,
        undelivered: [],
        assignee: null,
        due: null,
      }
      expect(await standing({ article, document })).toEqual({
        article,
        title: 'unextracted 1',
        revision: 1,
        failure: null,
        languages: (['az', 'ru', 'kk', 'en'] as const).map((language) => ({ language, ...nothing })),
      })
    })

    test('states, findings and what was checked are counted', async () => {
      const scene = await submitted(store, 'counted')
      const translation = translationOf(scene, 'kk')
      await store.translations.insert(translation, [filled('one', 'бір'), filled('two', 'екі', 'reviewed')])
      const finding = { segment: segment('one'), check: 'numbers', key: 'missing', params: {} }
      await store.translations.replaceFindings(translation.id, 1, [
        { ...finding, severity: 'blocks' },
        { ...finding, severity: 'informs' },
        { ...finding, severity: 'informs' },
      ])
      expect(await language(scene, 'kk')).toMatchObject({
        translation: translation.id,
        etag: 1,
        checked: 1,
        states: { initial: 1, translated: 1, reviewed: 1, final: 0 },
        findings: { blocks: 1, warns: 0, informs: 2 },
      })
      expect(await language(scene, 'en')).toMatchObject({ translation: null, states: { initial: 0 } })
    })

    test('jobs that have not ended are open, a failed one is told, each with its language', async () => {
      const scene = await submitted(store, 'jobs')
      await store.translations.insert(translationOf(scene, 'kk'), [filled('one', 'бір')])
      await store.jobs.add([check(scene, 0), check(scene, 1)])
      expect(await language(scene, 'kk')).toMatchObject({ open: 2, failure: null })
      await fail(suggest(scene))
      expect(await language(scene, 'kk')).toMatchObject({ open: 2, failure })
      expect(await language(scene, 'az')).toMatchObject({ open: 0, failure: null })
      await store.jobs.again(suggest(scene).key)
      expect(await language(scene, 'kk')).toMatchObject({ open: 3, failure: null })
      expect((await standing(scene)).failure).toBeNull()
    })

    test('a check that failed is told until its etag has moved on', async () => {
      const scene = await submitted(store, 'failed-check')
      const { id } = translationOf(scene, 'kk')
      await store.translations.insert(translationOf(scene, 'kk'), [])
      await fail(check(scene, 0))
      expect(await language(scene, 'kk')).toMatchObject({ failure })
      await store.translations.putTargets(id, [filled('one', 'бір')])
      expect(await language(scene, 'kk')).toMatchObject({ failure: null })
    })

    test('an extraction that failed is told of the article', async () => {
      const scene = await submitted(store, 'failed-extract')
      const { document, article } = scene
      const args = { document: document.id }
      await fail({ key: jobKey.extract(document.id), kind: 'extract', args, article: article.id })
      expect(await standing(scene)).toMatchObject({ failure })
      await store.documents.insert(documentOf(article, 2))
      expect(await standing(scene)).toMatchObject({ failure: null, revision: 2, title: 'failed-extract 2' })
    })

    test('it is signed while all targets are final and a version has them', async () => {
      const scene = await submitted(store, 'signed')
      const translation = translationOf(scene, 'kk')
      const targets = ['one', 'two', 'three'].map((name) => filled(name, name, 'final'))
      await store.translations.insert(translation, targets)
      expect(await language(scene, 'kk')).toMatchObject({ signed: false, states: { final: 3 } })
      await store.versions.insert({ ...versionOf(scene, 'kk'), targets })
      expect(await language(scene, 'kk')).toMatchObject({ signed: true })
      await store.translations.putTargets(translation.id, [filled('one', 'бір')])
      expect(await language(scene, 'kk')).toMatchObject({ signed: false })
      await store.versions.insert(versionOf(scene, 'en'))
      expect(await language(scene, 'en')).toMatchObject({ signed: true })
    })

    test('an edition is current until a newer document comes', async () => {
      const scene = await submitted(store, 'published')
      await store.editions.put(await editionFor(store, scene, 'kk'))
      await store.editions.put(await editionFor(store, scene, 'en', { state: 'held' }))
      expect(await language(scene, 'kk')).toMatchObject({ edition: 'live', current: true })
      expect(await language(scene, 'en')).toMatchObject({ edition: 'held', current: true })
      await store.documents.insert(documentOf(scene.article, 2))
      expect(await language(scene, 'kk')).toMatchObject({ edition: 'live', current: false, translation: null })
      expect(await language(scene, 'en')).toMatchObject({ edition: 'held', current: false, signed: false })
    })

    test('an edition whose delivery failed is told with its channels until one of each succeeds', async () => {
      const scene = await submitted(store, 'failed-delivery')
      await store.editions.put(await editionFor(store, scene, 'kk'))
      const deliver = (channel: string, of: Language, publication: number, { article } = scene): Job => ({
        key: jobKey.deliver(channel, of, publication),
        kind: 'deliver',
        args: { channel, language: of, publication },
        article: article.id,
      })
      await fail(deliver('rss', 'kk', 901))
      await fail(deliver('pages', 'kk', 901))
      await fail(deliver('pages', 'kk', 903))
      expect(await language(scene, 'kk')).toMatchObject({ edition: 'live', undelivered: ['pages', 'rss'] })
      expect(await language(scene, 'en')).toMatchObject({ undelivered: [] })
      // a delivery looks at all that is live: another article's makes it good, unless it went before
      const other = await submitted(store, 'other-delivery')
      await succeed(deliver('rss', 'kk', 902, other))
      await succeed(deliver('pages', 'kk', 902, other))
      expect(await language(scene, 'kk')).toMatchObject({ undelivered: ['pages'] })
      await succeed(deliver('pages', 'kk', 904, other))
      expect(await language(scene, 'kk')).toMatchObject({ undelivered: [] })
    })

    test('a publication that failed is told until it was made good', async () => {
      const scene = await submitted(store, 'failed-publication')
      await store.editions.put(await editionFor(store, scene, 'kk'))
      await fail(publish(scene, 'kk', 1))
      expect(await language(scene, 'kk')).toMatchObject({ failure })
      const second = publish(scene, 'kk', 2)
      await store.jobs.add([second])
      expect(await language(scene, 'kk')).toMatchObject({ failure, open: 1 })
      await store.jobs.handOver(100, async () => undefined)
      await store.jobs.claim(second.key, 1)
      await store.jobs.end(second.key, 1, { state: 'done' })
      expect(await language(scene, 'kk')).toMatchObject({ failure: null, open: 0 })
    })

    test('articles come newest first, no more than asked for', async () => {
      const { open, close } = await fresh()
      onTestFinished(close)
      const many = await open()
      for (const [slug, minute] of [
        ['a', 1],
        ['b', 3],
        ['c', 2],
      ] as const)
        await submitted(many, slug, 'en', minute)
      const slugs = async (limit?: number) =>
        (await many.articles.standings(limit === undefined ? {} : { limit })).map((one) => one.article.slug)
      expect(await slugs()).toEqual(['b', 'c', 'a'])
      expect(await slugs(2)).toEqual(['b', 'c'])
      expect(await many.articles.standings({ slug: 'nowhere' })).toEqual([])
    })
  })
}
