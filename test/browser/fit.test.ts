import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { LANGUAGES } from '../../src/model/language.ts'
import { signIn } from './browser.ts'
import { gathered } from './gathered.ts'
import { look } from './look.ts'
import { PAGES, type PageName, settled } from './pages.ts'
import { onStage } from './stage.ts'
import { stock } from './stock.ts'

const WIDTHS = [1440, 1024, 390, 360]

onStage(
  'in four languages and at four widths nothing is clipped, too wide or without words',
  (stage) => {
    let page: Page
    beforeAll(async () => {
      await stock(stage.newsroom)
      page = await signIn(stage.browser, stage.newsroom, 'nigar')
    })

    test.each(Object.keys(PAGES) as PageName[])('on the page “%s”', async (name) => {
      const objections: (readonly [string, string])[] = []
      for (const language of LANGUAGES) {
        await stage.newsroom.ask('nigar', 'PATCH', '/api/me', { body: { language } })
        await page.goto(new URL(PAGES[name], stage.newsroom.address).href)
        await settled(page)
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: 900 })
          for (const objection of await page.evaluate(look)) objections.push([objection, `${language} ${width}`])
        }
      }
      expect(gathered(objections)).toEqual([])
    })
  },
  { TERJIMAN_ENGINES: 'pseudo' },
)
