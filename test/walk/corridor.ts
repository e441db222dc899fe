import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { amazonTranslate } from '../../src/engines/amazon-translate.ts'
import { JOB_KINDS } from '../../src/job.ts'
import { LANGUAGES, type Language } from '../../src/model/language.ts'
import { isFilled, type Translation } from '../../src/model/translation.ts'
import { edit } from '../../src/steps/edit.ts'
import { review } from '../../src/steps/review.ts'
import { schedule } from '../../src/steps/schedule.ts'
import { signOff } from '../../src/steps/signOff.ts'
import { type Submitted, submit } from '../../src/steps/submit.ts'
import { withdraw } from '../../src/steps/withdraw.ts'
import { workers } from '../../workers/index.ts'
import { type Emulator, startEmulator } from '../emulator/server.ts'
import { editor, type Ground, layGround } from './ground.ts'

const story = readFileSync(new URL('../fixtures/walk/story.md', import.meta.url), 'utf8')
const revised = readFileSync(new URL('../fixtures/walk/story-revised.md', import.meta.url), 'utf8')

/** One article through the whole corridor, on whatever queue it is given. Its tests are stations: each goes on from the last. */
export const walkTheCorridor = (backend: string, redisUrl: () => string | undefined) => {
  describe(`the corridor on ${backend}`, () => {
    let ground: Ground
    let emulator: Emulator
    let submitted: Submitted

    beforeAll(async () => {
      emulator = await startEmulator()
      Object.assign(process.env, emulator.environment)
      const url = redisUrl()
      ground = await layGround({ engines: [amazonTranslate()], ...(url !== undefined && { redisUrl: url }) })
      await ground.ports.store.people.put(editor)
      submitted = await submit({ markdown: story, source: 'en' }, editor, ground.ports)
      await ground.settle()
    })
    afterAll(async () => {
      await ground.leave()
      await emulator.stop()
    })

    const translationInto = async (language: Language): Promise<Translation> => {
      const document = await ground.ports.store.documents.latest(submitted.article.id)
      const all = document ? await ground.ports.store.translations.ofDocument(document.id) : []
      const found = all.find((translation) => translation.target === language)
      if (!found) throw new Error(`no translation into ${language}`)
      return found
    }
    const approve = async (language: Language) => {
      const { id, etag } = await translationInto(language)
      await review({ translation: id, base: etag, verdict: { type: 'confirm' } }, editor, ground.ports)
      return signOff({ translation: id }, editor, ground.ports)
    }
    const alternates = (language: Language): readonly string[] => {
      const page = ground.outlet.files.get(`${language}/night-ferry-returns-to-the-caspian/index.html`) ?? ''
      const tags = [...page.matchAll(/<link rel="alternate" hreflang="([a-z]{2})"/g)].map((match) => match[1] ?? '')
      return tags.sort()
    }
    const live = async (): Promise<readonly Language[]> => {
      const editions = await ground.ports.store.editions.of(submitted.article.id)
      return editions
        .filter((edition) => edition.state === 'live')
        .map((edition) => edition.language)
        .sort()
    }

    test('drafts every segment in every language, and checks it', async () => {
      for (const language of ['az', 'ru', 'kk'] as const) {
        const translation = await translationInto(language)
        const targets = await ground.ports.store.translations.targets(translation.id)
        expect(targets.length).toBeGreaterThan(8)
        expect(targets.filter(isFilled).map((target) => target.origin.type)).toEqual(targets.map(() => 'engine'))
        expect(translation.checked).toBe(translation.etag)
      }
    })

    test('a stale edit is refused with both texts, a fresh one is kept and checked', async () => {
      const translation = await translationInto('kk')
      const [first] = await ground.ports.store.translations.targets(translation.id)
      if (!first || !isFilled(first)) throw new Error('nothing drafted')
      const content = [{ type: 'text' as const, value: 'Каспийде түнгі паром қайта жүзеді' }]
      const order = {
        translation: translation.id,
        base: translation.etag,
        targets: [{ segment: first.segment, content }],
      }
      const { etag } = await edit(order, editor, ground.ports)
      expect(etag).toBe(translation.etag + 1)
      await expect(edit(order, editor, ground.ports)).rejects.toMatchObject({
        code: 'edit.stale',
        data: { theirs: { content }, yours: content },
      })
      await ground.settle()
      expect((await translationInto('kk')).checked).toBe(etag)
    })

    test('nothing is published that is not signed off, and nothing signed off that is not reviewed', async () => {
      const article = submitted.article.id
      const { id } = await translationInto('ru')
      await expect(schedule({ article, language: 'ru' }, editor, ground.ports)).rejects.toMatchObject({
        code: 'publish.unsigned',
      })
      await expect(signOff({ translation: id }, editor, ground.ports)).rejects.toMatchObject({
        code: 'sign_off.unreviewed',
      })
      expect(ground.outlet.files.size).toBe(0)
    })

    test('alternates in every output are the languages live at that moment', async () => {
      const article = submitted.article.id
      const published: Language[] = []
      for (const language of ['ru', 'en', 'kk', 'az'] as const) {
        if (language !== 'en') await approve(language)
        await schedule({ article, language }, editor, ground.ports)
        await ground.settle()
        published.push(language)
        expect(await live()).toEqual([...published].sort())
        for (const sibling of published) expect(alternates(sibling), sibling).toEqual([...published].sort())
      }
    })

    test('what was signed off answers from the memory in any direction', async () => {
      const memory = ground.ports.store.memory
      const { targets } = (await ground.ports.store.versions.latest(submitted.article.id, 'kk')) ?? { targets: [] }
      const kazakh = targets[1]?.content.map((part) => ('value' in part ? part.value : '')).join('') ?? ''
      const [matches] = await memory.lookup({ source: 'kk', target: 'az' }, [{ source: kazakh, before: '', after: '' }])
      expect(matches?.[0]).toMatchObject({ from: submitted.article.slug })
    })

    test('doing every job again changes nothing', async () => {
      const { store } = ground.ports
      const before = await snapshot(ground)
      for (const record of await store.jobs.list({ limit: 1000 })) {
        const worker = workers[record.kind]
        await worker.perform(worker.parse(record.args) as never, ground.ports, new AbortController().signal)
      }
      await ground.settle()
      expect(await snapshot(ground)).toEqual(before)
    })

    test('a revision reopens what changed and its neighbours only, and readers keep the old edition meanwhile', async () => {
      const edition = await ground.ports.store.editions.get(submitted.article.id, 'ru')
      await submit(
        { markdown: revised, source: 'en', slug: submitted.article.slug, revise: true },
        editor,
        ground.ports,
      )
      await ground.settle()
      const { id } = await translationInto('ru')
      const targets = await ground.ports.store.translations.targets(id)
      expect(targets.filter((target) => target.state === 'translated')).toHaveLength(3)
      expect(targets.filter((target) => target.state === 'reviewed')).toHaveLength(targets.length - 3)
      expect(await ground.ports.store.editions.get(submitted.article.id, 'ru')).toEqual(edition)
    })

    test('a hold takes one language out of sight everywhere, a kill says so to readers', async () => {
      const article = submitted.article.id
      await withdraw({ article, languages: ['ru'], mode: 'hold' }, editor, ground.ports)
      await ground.settle()
      for (const sibling of ['az', 'kk', 'en'] as const) expect(alternates(sibling)).toEqual(['az', 'en', 'kk'])
      expect(ground.outlet.files.has('ru/night-ferry-returns-to-the-caspian/index.html')).toBe(false)
      await withdraw({ article, mode: 'kill' }, editor, ground.ports)
      await ground.settle()
      for (const language of LANGUAGES) {
        const page = ground.outlet.files.get(`${language}/night-ferry-returns-to-the-caspian/index.html`)
        expect(page).toContain('noindex')
        expect(ground.outlet.files.get(`${language}/rss.xml`)).not.toContain('<item>')
      }
      await expect(schedule({ article, language: 'en' }, editor, ground.ports)).rejects.toMatchObject({
        code: 'publish.killed',
      })
    })

    test('at the end every job has ended', async () => {
      const left = await ground.ports.store.jobs.list({ states: ['waiting', 'handed', 'running', 'failed'] })
      expect(left).toEqual([])
      const kinds = new Set((await ground.ports.store.jobs.list({ limit: 1000 })).map((job) => job.kind))
      expect(kinds).toEqual(new Set(JOB_KINDS))
    })
  })
}

const snapshot = async (ground: Ground) => ({
  files: Object.fromEntries(ground.outlet.files),
  standings: await ground.ports.store.articles.standings(),
  memory: await ground.ports.store.memory.all(),
})
