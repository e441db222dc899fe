import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Json, openNewsroom, type Said } from './ground.ts'

const CONTENT = fileURLToPath(new URL('../../content/', import.meta.url))
const PUBLISHED = ['the-middle-corridor-a-short-guide', 'alat-and-aktau-two-ports-on-one-sea']
const INCOMING = 'students-in-baku-learn-how-freight-crosses-the-caspian'

/** The sample newsroom, of which two published articles and an incoming one are enough here. */
const fewSamples = async (): Promise<string> => {
  const folder = `${await mkdtemp(join(tmpdir(), 'terjiman-content-'))}/`
  const { people, articles } = JSON.parse(await readFile(join(CONTENT, 'newsroom.json'), 'utf8'))
  const few = articles.filter(({ slug }: { slug: string }) => [...PUBLISHED, INCOMING].includes(slug))
  await writeFile(join(folder, 'newsroom.json'), JSON.stringify({ people, articles: few }))
  await cp(join(CONTENT, 'concepts.csv'), join(folder, 'concepts.csv'))
  await mkdir(join(folder, 'articles'))
  for (const slug of [...PUBLISHED, INCOMING])
    await cp(join(CONTENT, 'articles', slug), join(folder, 'articles', slug), { recursive: true })
  return folder
}

/** Its tests are stations: the load is cut short, goes on, and is found done. */
describe('start', () => {
  let room: Awaited<ReturnType<typeof openNewsroom>>
  let content: string
  beforeAll(async () => {
    room = await openNewsroom()
    content = await fewSamples()
  })
  afterAll(async () => {
    await room.leave()
    await rm(content, { recursive: true })
  })

  /** Runs until it has said so much. */
  const startUntil = (words: string, { type } = room): Promise<Said> => {
    const leaving = new AbortController()
    return type(['start'], { content, signal: leaving.signal }, (text) => {
      if (text.includes(words)) leaving.abort()
    })
  }

  test('says that it was interrupted when the load is cut short', async () => {
    const said = await startUntil('1/3  ')
    expect(said.code).toBe(130)
    expect(said.out).toContain('Taking 3 sample articles through the corridor …')
    expect(said.err).toBe('Interrupted. Nothing is lost: the work goes on when the next serve, work or start runs.\n')
  })

  test('goes on with what was cut short, and ends by saying what to do', async () => {
    const said = await startUntil('Ctrl+C stops everything.')
    expect(said).toMatchObject({ code: 0, err: '' })
    expect(said.out).toContain('The loading of the sample newsroom was interrupted and goes on …')
    for (const slug of PUBLISHED)
      expect(said.out).toMatch(new RegExp(`/3 {2}${slug}\n +az live +ru live +kk live +en live`))
    expect(said.out).toMatch(new RegExp(`3/3 {2}${INCOMING}\n +az drafted +ru drafted +kk drafted +en submitted`))
    expect(said.out).toMatch(/kk +1 draft +Жанар Оспанқызы\n/)
    expect(said.out).toContain('No engine is configured')
    expect(said.out).toMatch(/Terjiman is open at http:\/\/127\.0\.0\.1:\d+\n/)
    expect(said.out).toMatch(/Sign in as Nigar Rəsulova .*: http:\/\/127\.0\.0\.1:\d+\/sign-in\/[\w-]{43}\n/)
    expect(said.out).toMatch(/Ctrl\+C stops everything\.\nStopping: .*\nStopped\.\n$/)
  })

  test('the published samples are live in all languages, the incoming one mostly drafted from memory', async () => {
    const { articles } = (await room.type(['list', '--json'])).json()
    const stages = (slug: string) =>
      articles.find((one: Json) => one.slug === slug).languages.map(({ stage }: { stage: string }) => stage)
    for (const slug of PUBLISHED) expect(stages(slug)).toEqual(['live', 'live', 'live', 'live'])
    const shown = (await room.type(['show', INCOMING, '--language', 'kk', '--json'])).json()
    const drafted = shown.segments.filter(({ state }: Json) => state === 'translated')
    expect(drafted.length).toBeGreaterThan(5)
    for (const { originWords } of drafted) expect(originWords).toMatch(/^memory 10[01] % from /)
    expect((await room.type(['show', INCOMING, '--language', 'kk'])).out).toContain(
      `No engine is configured: ${shown.waiting} segments wait for a person.`,
    )
    const page = await readFile(join(room.folder, 'site', 'kk', PUBLISHED[0] as string, 'index.html'), 'utf8')
    expect(page).toContain('Орта дәліз')
  })

  test('a second time finds its data, and walks nothing again', async () => {
    const said = await startUntil('Ctrl+C stops everything.')
    expect(said.code).toBe(0)
    expect(said.out).toContain('The sample newsroom is here.')
    expect(said.out).not.toContain('/3  ')
  })

  test('leaves a newsroom of others alone', async () => {
    const other = await openNewsroom()
    await other.type(['people', 'add', 'somebody', '--rights', 'administrator'])
    const said = await startUntil('Ctrl+C stops everything.', other)
    expect(said.out).toContain('This database holds a newsroom of its own')
    expect((await other.type(['list', '--json'])).json().articles).toEqual([])
    await other.leave()
  })
})
