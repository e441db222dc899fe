import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Engine } from '../../src/engine.ts'
import { Fault } from '../../src/model/fault.ts'
import { type Json, openNewsroom } from './ground.ts'

const STORY = fileURLToPath(new URL('../fixtures/walk/story.md', import.meta.url))
const SLUG = 'night-ferry-returns-to-the-caspian'

/** One article walked through the corridor by what people type. Its tests are stations: each goes on from the last. */
describe('an article at the command line', () => {
  let room: Awaited<ReturnType<typeof openNewsroom>>
  const page = (language: string) => readFile(join(room.folder, 'site', language, SLUG, 'index.html'), 'utf8')
  const alternates = async (language: string) =>
    [...(await page(language)).matchAll(/<link rel="alternate" hreflang="([a-z]{2})"/g)].map(([, tag]) => tag).sort()
  const showKazakh = async () => (await room.type(['show', SLUG, '--language', 'kk', '--json'])).json()

  beforeAll(async () => {
    room = await openNewsroom({ TERJIMAN_ENGINES: 'pseudo' })
  })
  afterAll(() => room.leave())

  test('is submitted, and its drafts are waited for', async () => {
    const said = await room.type(['submit', STORY, '--from', 'en', '--to', 'az,ru,kk', '--wait', '--json'])
    expect(said.code).toBe(0)
    expect(said.err).toContain('An administrator with the handle “admin” was created.')
    const { file, article } = said.json()
    expect([file, article.slug, article.createdBy, article.revision]).toEqual([STORY, SLUG, 'admin', 1])
    for (const one of article.languages.filter(({ language }: { language: string }) => language !== 'en')) {
      expect(one).toMatchObject({ stage: 'in_review', failure: null, states: { initial: 0, reviewed: 0 } })
      expect(one.checked).toBe(one.etag)
    }
  })

  test('is refused a second time, told in the language that was asked for, and the other file goes in', async () => {
    const other = join(room.folder, 'second.txt')
    await writeFile(other, '    A second story\n\n    It has one sentence.\n')
    const said = await room.type(['submit', STORY, other, '--from', 'en', '--lang', 'ru'])
    expect(said.code).toBe(1)
    expect(said.err).toContain(`Слаг «${SLUG}» уже занят`)
    expect(said.out).toContain('отправлено как a-second-story, редакция 1')
  })

  test('is listed, and shown with what has happened to it', async () => {
    expect((await room.type(['list'])).out).toMatch(new RegExp(`^${SLUG} +in review 0/\\d+ +in review`, 'm'))
    const listed = (await room.type(['list', '--json'])).json()
    expect(listed.engines).toEqual(['pseudo'])
    expect(listed.articles.map(({ slug }: { slug: string }) => slug)).toContain(SLUG)
    const { events, article } = (await room.type(['show', SLUG, '--json'])).json()
    expect(article.slug).toBe(SLUG)
    expect(events[0]).toMatchObject({ kind: 'submitted', by: { type: 'person', person: 'admin' } })
    expect((await room.type(['show', SLUG])).out).toMatch(/UTC +submitted +Administrator/)
  })

  test('shows each segment with the origin of its target', async () => {
    const { segments, waiting, source, language } = await showKazakh()
    expect([waiting, source, language]).toEqual([0, 'en', 'kk'])
    for (const segment of segments) {
      expect(segment).toMatchObject({ state: 'translated', originWords: 'pseudo', origin: { engine: 'pseudo' } })
      expect(segment.target.text).toMatch(/\p{Script=Cyrillic}/u)
    }
    const said = await room.type(['show', SLUG, '--language', 'kk'])
    expect(said.out).toContain(
      `${segments[0].id} · translated · pseudo · 1 suggestion\n  ${segments[0].source.tagged}\n`,
    )
  })

  test('is edited in one segment, with the marks of its source', async () => {
    const { segments } = await showKazakh()
    const marked = segments.find(({ source }: Json) => source.tagged.includes('<1>'))
    const edit = (text: string, ...more: string[]) =>
      room.type(['edit', SLUG, text, '--language', 'kk', '--by', 'admin', '--segment', marked.id, ...more])
    const refused = await edit('<9>Жоқ</9>', '--json')
    expect([refused.code, refused.json().fault.code]).toEqual([1, 'edit.unfit'])
    expect((await edit(marked.target.tagged.replace('<1>', '<1>Жаңа '))).out).toContain('1 segment written')
    const after = (await showKazakh()).segments.find(({ id }: Json) => id === marked.id)
    expect(after.target.text).toContain('Жаңа ')
    expect(after).toMatchObject({ by: { person: 'admin' }, originWords: 'person, over pseudo' })
  })

  test('is edited from a translated file, or not at all when that does not fit', async () => {
    const file = join(room.folder, 'kk.md')
    const act = (...more: string[]) =>
      room.type(['edit', SLUG, '--language', 'kk', '--by', 'admin', '--from-file', file, ...more])
    await writeFile(file, '# Бөлек\n\nБасқа мақала.\n')
    const refused = await act('--json')
    expect([refused.code, refused.json().fault.code]).toEqual([1, 'import.refused'])
    expect(refused.json().fault.problems[0].key).toBe('align.units_differ')
    expect(refused.err).toContain('line 3, column 1: ')
    await writeFile(file, await readFile(STORY, 'utf8'))
    const { segments } = (await act('--json')).json()
    expect(segments).toBe((await showKazakh()).segments.length)
  })

  test.each([
    [['show', 'nowhere'], 'article.unknown'],
    [['show', SLUG, '--language', 'en'], 'translation.is_source'],
    [['publish', SLUG, '--language', 'az', '--by', 'admin', '--at', '2099-01-01T00:00:00Z'], 'publish.unsigned'],
    [['review', SLUG, '--language', 'kk', '--by', 'nobody'], 'person.unknown'],
    [['review', SLUG, '--language', 'kk', '--by', 'admin', '--segment', 's0'], 'segment.unknown'],
    [['sign-off', SLUG, '--language', 'kk', '--by', 'admin'], 'sign_off.unreviewed'],
    [['publish', SLUG, '--language', 'kk', '--by', 'admin'], 'publish.unsigned'],
    [['withdraw', SLUG], 'edition.unknown'],
    [['jobs', '--again', 'nothing'], 'job.unknown'],
  ])('%j is refused as %s, for people and for programs', async (argv, code) => {
    const said = await room.type([...argv, '--json'])
    expect([said.code, said.json().fault.code]).toEqual([1, code])
    expect(said.err).toBe(`${said.json().fault.message}\n`)
    expect(said.err).not.toMatch(/…|[{}]/)
  })

  test('is reviewed, signed off and published one language at a time: the alternates are what is live', async () => {
    for (const [language, live] of [
      ['kk', ['kk']],
      ['en', ['en', 'kk']],
      ['az', ['az', 'en', 'kk']],
    ] as const) {
      if (language !== 'en') {
        const review = await room.type(['review', SLUG, '--language', language, '--by', 'admin', '--json'])
        expect(review.json()).toMatchObject({ verdict: 'confirm', empty: 0 })
        const signed = await room.type([
          'sign-off',
          SLUG,
          '--language',
          language,
          '--by',
          'admin',
          '--override',
          'a trial',
        ])
        expect(signed.out).toBe(`${SLUG} ${language}: signed off as version 1\n`)
      }
      const said = await room.type(['publish', SLUG, '--language', language, '--by', 'admin'])
      expect([said.code, said.out]).toEqual([0, `${SLUG} ${language}: version 1 is live\n`])
      for (const sibling of live) expect(await alternates(sibling)).toEqual(live)
    }
  })

  test('is sent back with a note, and stays live meanwhile', async () => {
    const act = ['review', SLUG, '--language', 'az', '--by', 'admin', '--send-back', 'Check the numbers']
    expect((await room.type(act)).out).toContain('sent back')
    expect((await room.type(['list'])).out).toMatch(new RegExp(`^${SLUG} +live`, 'm'))
  })

  test('goes out later when an instant is given', async () => {
    const review = await room.type(['review', SLUG, '--language', 'ru', '--by', 'admin'])
    expect(review.code).toBe(0)
    await room.type(['sign-off', SLUG, '--language', 'ru', '--by', 'admin', '--override', 'a trial'])
    const at = '2099-01-01T00:00:00+05:00'
    const said = await room.type(['publish', SLUG, '--language', 'ru', '--by', 'admin', '--at', at, '--json'])
    expect(said.json().editions).toEqual([
      { language: 'ru', version: 1, state: 'scheduled', at: '2098-12-31T19:00:00.000Z' },
    ])
    const { jobs } = (await room.type(['jobs', '--state', 'waiting', '--json'])).json()
    expect(jobs.filter(({ kind }: Json) => kind === 'publish')).toMatchObject([
      { article: SLUG, runAt: '2098-12-31T19:00:00.000Z' },
    ])
  })

  test('is taken away from readers, who are told so, while its siblings stay', async () => {
    const said = await room.type(['withdraw', SLUG, '--language', 'kk', '--mode', 'kill', '--by', 'admin'])
    expect(said.out).toBe(`${SLUG}: gone for good in kk, by admin\n`)
    expect(await page('kk')).toContain('noindex')
    expect(await alternates('kk')).toEqual([])
    expect(await alternates('az')).toEqual(['az', 'en'])
    const held = await room.type(['withdraw', SLUG, '--mode', 'hold', '--json'])
    expect(held.json()).toEqual({
      slug: SLUG,
      mode: 'hold',
      languages: ['az', 'en'],
      cancelled: ['ru'],
      by: 'admin',
    })
    const killed = await room.type(['withdraw', SLUG, '--language', 'kk', '--json'])
    expect(killed.json().fault.code).toBe('publish.killed')
    expect(await readdir(join(room.folder, 'site', 'az'))).not.toContain(SLUG)
  })
})

test('a wait ends with the fault when a draft cannot be made, and what was drafted stays', async () => {
  const room = await openNewsroom({ TERJIMAN_ENGINES: 'pseudo', TERJIMAN_BUDGET: '40' })
  const said = await room.type(['submit', STORY, '--from', 'en', '--to', 'kk', '--wait', '--json'])
  expect(said.code).toBe(1)
  const { fault, article } = said.json()
  expect(fault.code).toBe('engine.budget_spent')
  expect(fault.message).toContain('of 40 characters')
  expect(article.languages.find(({ language }: Json) => language === 'kk')).toMatchObject({ stage: 'failed' })
  const { jobs } = (await room.type(['jobs', '--state', 'failed', '--json'])).json()
  expect(jobs).toMatchObject([{ kind: 'suggest', article: SLUG, why: { code: 'engine.budget_spent' } }])
  expect((await room.type(['jobs', '--again', jobs[0].key])).out).toBe(`${jobs[0].key} waits to be done again\n`)
  expect((await room.type(['doctor'])).out).not.toContain('job has failed')
  await room.leave()
})

test('whoever waits for an engine that does not answer is told so, and waits no longer than it is tried', async () => {
  const room = await openNewsroom()
  const pause = new Fault('engine.unavailable', { engine: 'x', reason: 'nobody there' })
  const open = async () => {
    const premises = await room.open()
    const failing: Engine = {
      id: 'x',
      capabilities: () => ({ maxBytes: 10_000, encodings: ['tags'], terms: 'none' }),
      reach: async () => {},
      suggest: async () => {
        throw calls++ === 0 ? pause : new Fault('engine.refused', { engine: 'x', reason: 'no key' })
      },
    }
    let calls = 0
    const engines = premises.ports.engines as Engine[]
    engines.push(failing)
    return premises
  }
  const said = await room.type(['submit', STORY, '--from', 'en', '--to', 'kk', '--wait', '--json'], { open })
  expect([said.code, said.json().fault.code]).toEqual([1, 'engine.refused'])
  expect(said.err).toContain(`${SLUG}: The engine “x” does not answer: nobody there.`)
  await room.leave()
})
