import { createRequire } from 'node:module'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { signIn } from './browser.ts'
import { gathered } from './gathered.ts'
import { PAGES, type PageName, settled } from './pages.ts'
import { onStage } from './stage.ts'
import { stock } from './stock.ts'

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js')
const WIDE = { width: 1440, height: 900 }
const NARROW = { width: 390, height: 844 }

/** Those rules that a change of colours can break; the others need not be asked twice. */
const COLOURS = ['color-contrast', 'link-in-text-block']

const SITUATIONS = [
  { colorScheme: 'light', size: WIDE, rules: undefined },
  { colorScheme: 'dark', size: WIDE, rules: COLOURS },
  { colorScheme: 'dark', size: NARROW, rules: COLOURS },
  { colorScheme: 'light', size: NARROW, rules: undefined },
] as const

/** What axe objects to, in light and dark, wide and narrow, and on which elements. */
const violationsOn = async (page: Page): Promise<readonly string[]> => {
  const found: (readonly [string, string])[] = []
  for (const { colorScheme, size, rules } of SITUATIONS) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.setViewportSize(size)
    const { violations } = await page.evaluate((rules) => {
      const { axe } = globalThis as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } }
      return axe.run({ resultTypes: ['violations'], ...(rules && { runOnly: [...rules] }) })
    }, rules)
    for (const { id, nodes } of violations)
      for (const { target, any } of nodes)
        found.push([`${id}: ${target.join(' ')} ${any[0]?.message ?? ''}`, `${colorScheme} ${size.width}`])
  }
  return gathered(found)
}

onStage(
  'axe finds nothing wrong, in light and dark, wide and narrow',
  (stage) => {
    let page: Page
    beforeAll(async () => {
      await stock(stage.newsroom)
      page = await signIn(stage.browser, stage.newsroom, 'nigar')
      await page.addInitScript({ path: AXE })
    })

    test.each(Object.keys(PAGES) as PageName[])('on the page “%s”', async (name) => {
      await page.goto(new URL(PAGES[name], stage.newsroom.address).href)
      await settled(page)
      expect(await violationsOn(page)).toEqual([])
    })

    test('where nobody is signed in', async () => {
      const stranger = await (await stage.browser.newContext()).newPage()
      await stranger.addInitScript({ path: AXE })
      for (const at of [stage.newsroom.address, await stage.newsroom.link('helen')]) {
        await stranger.goto(at)
        expect(await violationsOn(stranger)).toEqual([])
      }
      await stranger.context().close()
    })
  },
  { TERJIMAN_ENGINES: 'pseudo' },
)
