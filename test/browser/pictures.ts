/**
 * `npm run pictures`: takes the pictures that the README shows, of the sample newsroom, into `content/pictures/`. With
 * `--all FOLDER`: every page in every language at three widths, light and dark, to be looked at.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { Page } from 'playwright-core'
import { LANGUAGES, type Language } from '../../src/model/language.ts'
import { openBrowser, say } from './browser.ts'
import { settled } from './pages.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const STORY = 'what-was-agreed-at-cop29-in-baku'
const INCOMING = 'students-in-baku-learn-how-freight-crosses-the-caspian'

const PAGES = {
  board: '/',
  submit: `/submit?revise=${STORY}`,
  article: `/articles/${STORY}`,
  workbench: `/articles/${STORY}/kk`,
  termbase: '/termbase',
  names: `/names?article=${INCOMING}`,
  memory: '/memory',
  people: '/people',
  operations: '/operations',
  settings: '/settings',
} as const
type Name = keyof typeof PAGES
type Scheme = 'light' | 'dark'
interface Shot {
  readonly name: Name
  readonly language: Language
  readonly width: number
  readonly scheme: Scheme
}

const shot = (name: Name, language: Language, width = 1440, scheme: Scheme = 'light'): Shot => ({
  name,
  language,
  width,
  scheme,
})

const FOR_README: readonly Shot[] = [
  shot('board', 'en'),
  shot('submit', 'en'),
  shot('article', 'az'),
  shot('workbench', 'kk'),
  shot('termbase', 'ru'),
  shot('names', 'az'),
  shot('memory', 'kk'),
  shot('people', 'en'),
  shot('operations', 'ru'),
  shot('settings', 'az'),
  shot('workbench', 'en', 1440, 'dark'),
  shot('board', 'ru', 1024),
  shot('board', 'kk', 390),
  shot('workbench', 'ru', 390, 'dark'),
]

const everything = (): readonly Shot[] =>
  (Object.keys(PAGES) as Name[]).flatMap((name) =>
    LANGUAGES.flatMap((language) =>
      [1440, 1024, 390].flatMap((width) =>
        (['light', 'dark'] as const).map((scheme) => shot(name, language, width, scheme)),
      ),
    ),
  )

/** The sample newsroom in a process of its own; answers its sign-in link, and how to end it. */
const startSamples = async () => {
  const data = await mkdtemp(path.join(tmpdir(), 'terjiman-pictures-'))
  const child = spawn(process.execPath, [path.join(root, 'src/main.ts'), 'start'], {
    env: {
      ...process.env,
      TERJIMAN_DATA: data,
      TERJIMAN_PORT: '4756',
      TERJIMAN_LANGUAGE: 'en',
      TERJIMAN_ENGINES: 'none',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const stop = async () => {
    child.kill('SIGTERM')
    if (child.exitCode === null) await once(child, 'exit')
    await rm(data, { recursive: true, force: true })
  }
  for await (const line of createInterface(child.stdout)) {
    const [link] = /https?:\S+\/sign-in\/\S+/.exec(line) ?? []
    if (link !== undefined) return { link, stop }
  }
  throw new Error('the sample newsroom did not start')
}

/** A picture of what a screen of that width shows, small enough to be kept. */
const take = async (page: Page): Promise<Buffer> => {
  const session = await page.context().newCDPSession(page)
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: 72 })
  await session.detach()
  return Buffer.from(data, 'base64')
}

const { values } = parseArgs({ options: { all: { type: 'string' } } })
const folder = values.all ?? path.join(root, 'content/pictures')
await mkdir(folder, { recursive: true })
const samples = await startSamples()
const browser = await openBrowser()
try {
  const page = await (await browser.newContext({ locale: 'en' })).newPage()
  await page.goto(samples.link)
  await page.getByRole('button', { name: say('desk.sign_in.button') }).click()
  await settled(page)
  const { origin } = new URL(page.url())
  const ask = async (method: string, at: string, data: object) => {
    const reply = await page.request.fetch(`${origin}${at}`, { method, data, headers: { origin } })
    if (!reply.ok()) throw new Error(`${method} ${at}: ${reply.status()} ${await reply.text()}`)
  }
  // a corrected story: there is something to be done, and something to compare
  const { markdown } = await (await page.request.get(`${origin}/api/articles/${STORY}/documents/1`)).json()
  const corrected = markdown.replace('300 billion', '310 billion').replace('200 countries', '198 countries')
  await ask('POST', `/api/articles/${STORY}/documents`, { markdown: corrected })
  await page.goto(`${origin}/articles/${STORY}/kk`)
  await page.getByRole('textbox').first().waitFor()

  let bytes = 0
  for (const { name, language, width, scheme } of values.all === undefined ? FOR_README : everything()) {
    await ask('PATCH', '/api/me', { language })
    await page.emulateMedia({ colorScheme: scheme })
    await page.setViewportSize({ width, height: width < 500 ? 844 : 900 })
    await page.goto(`${origin}${PAGES[name]}`)
    await settled(page)
    // what comes after the text: helpers, findings, counts
    await page.waitForTimeout(1200)
    const picture = await take(page)
    bytes += picture.length
    await writeFile(path.join(folder, `${name}-${language}-${width}-${scheme}.webp`), picture)
  }
  console.log(`${folder}: ${Math.round(bytes / 1000)} kB`)
} finally {
  await browser.close()
  await samples.stop()
}
