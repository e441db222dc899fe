import { spawnSync } from 'node:child_process'
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { i18nextVoice } from '../../src/voices/i18next.ts'
import { readLocales } from '../../src/voices/locales.ts'
import type { Newsroom } from './newsroom.ts'

/** What keeps it from asking the network for things of its own, and lets it run as root. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const found = spawnSync('which', ['chromium'], { encoding: 'utf8' }).stdout.trim()

/**
 * Whether there is a `chromium` on the path. Tests that need it are skipped without it, and say so; in CI, where it must
 * be, its absence is an error.
 */
export const hasChromium = (): boolean => {
  if (found !== '') return true
  if (process.env.CI === 'true') throw new Error('chromium is not on the PATH, and in CI it has to be')
  console.warn('SKIPPED: there is no chromium on the PATH; on Debian: apt-get install chromium')
  return false
}

export const openBrowser = (): Promise<Browser> => chromium.launch({ executablePath: found, args: FLAGS })

/** A browser that remembers in that folder what it remembers, and has one window. */
export const openProfile = (folder: string): Promise<BrowserContext> =>
  chromium.launchPersistentContext(folder, { executablePath: found, args: FLAGS })

const voice = i18nextVoice(readLocales())

/** A sentence of the desk in English, as its program says it: where there is none, the key without its file. */
export const say = (key: string, params: Readonly<Record<string, string | number>> = {}): string => {
  const sentence = voice.say('en', key, params)
  return sentence === key ? key.slice(key.indexOf('.') + 1) : sentence
}

/** Signs a person in by a link, in a window of the person's own. What goes wrong in its pages is added to `troubles`. */
export const signIn = async (
  browser: Browser | BrowserContext,
  newsroom: Pick<Newsroom, 'link'>,
  handle: string,
  { address, ...options }: BrowserContextOptions & { readonly address?: string } = {},
): Promise<Page> => {
  const context = 'newContext' in browser ? await browser.newContext({ locale: 'en', ...options }) : browser
  watch(context)
  const page = await context.newPage()
  await page.goto(await newsroom.link(handle, address))
  await page.getByRole('button', { name: say('desk.sign_in.button') }).click()
  await page.getByRole('navigation', { name: say('desk.rooms.title') }).waitFor()
  return page
}

const troubles: string[] = []

const watch = (context: BrowserContext): void => {
  context.on('weberror', (error) => troubles.push(String(error.error().stack)))
  context.on('console', (message) => {
    if (message.type() === 'error' && /content security policy/i.test(message.text())) troubles.push(message.text())
  })
}

/** Every error that no page has caught, and every breach of the content security policy, since the last time. */
export const troublesSince = (): readonly string[] => troubles.splice(0)
