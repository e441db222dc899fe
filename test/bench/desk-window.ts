import { gzipSync } from 'node:zlib'
import type { Browser } from 'playwright-core'
import { signIn } from '../browser/browser.ts'
import type { Newsroom } from '../browser/newsroom.ts'
import { editor } from '../browser/workbench.ts'

const OPENINGS = 7
const STEPS = 60

/** Milliseconds until the text is painted and can be typed in, and from each Ctrl+↓ until the next one can. */
export const measureOpening = async (browser: Browser, newsroom: Newsroom) => {
  const page = await signIn(browser, newsroom, 'zhanar', { viewport: { width: 1440, height: 900 } })
  await page.addInitScript(TIMED)
  const opened: number[] = []
  for (let round = 0; round <= OPENINGS; round++) {
    await page.goto(newsroom.address)
    await page.goto(`${newsroom.address}/articles/long/kk`)
    await editor(page).waitFor()
    const at = await page.evaluate<number>('globalThis.opened')
    // the first warms the caches
    if (round > 0) opened.push(at)
  }
  const moved: number[] = []
  for (let step = 0; step < STEPS; step++) {
    await page.keyboard.press('Control+ArrowDown')
    moved.push(await page.evaluate<number>('globalThis.moved'))
    // a person reads before going on
    await page.waitForTimeout(100)
  }
  await page.context().close()
  return { opened, moved }
}

/**
 * Runs in the page. `opened`: when, of the clock that began with the navigation, the frame with the editor was painted.
 * `moved`: milliseconds from the last press of an arrow until the frame in which the cursor stood in another segment.
 */
const TIMED = `
  const painted = (ready, tell) => requestAnimationFrame(() => ready() ? setTimeout(() => tell(performance.now())) : painted(ready, tell))
  const writing = () => document.activeElement?.getAttribute('role') === 'textbox' && document.activeElement.closest('[data-segment]')?.dataset.segment
  globalThis.opened = new Promise((tell) => painted(writing, tell))
  addEventListener('keydown', ({ code, timeStamp }) => {
    if (code !== 'ArrowDown') return
    const before = writing()
    globalThis.moved = new Promise((tell) => painted(() => writing() && writing() !== before, (now) => tell(now - timeStamp)))
  }, { capture: true })
`

/** What each page's scripts weigh, everything that is fetched until it is still. */
export const measureScripts = async (browser: Browser, newsroom: Newsroom) => {
  const weigh = async (at: string): Promise<number> => {
    const page = await signIn(browser, newsroom, 'zhanar')
    const { cookies } = await page.context().storageState()
    await page.context().close()
    const context = await browser.newContext()
    await context.addCookies(cookies)
    const scripts = new Map<string, Promise<number>>()
    context.on('response', (response) => {
      if (!new URL(response.url()).pathname.endsWith('.js')) return
      scripts.set(
        response.url(),
        response.body().then((body) => gzipSync(body, { level: 9 }).length),
      )
    })
    const fresh = await context.newPage()
    await fresh.goto(`${newsroom.address}${at}`)
    await fresh.getByRole('main').waitFor()
    await fresh.waitForTimeout(2500)
    const sizes = await Promise.all(scripts.values())
    await context.close()
    return sizes.reduce((sum, size) => sum + size, 0)
  }
  return [
    ['first page', await weigh('/'), '≤ 60'],
    ['workbench, all of it', await weigh('/articles/long/kk'), '≤ 180'],
  ] as const
}
