import type { Page } from 'playwright-core'
import { SLUGS } from './stock.ts'

const [ordinary, odd, brief] = SLUGS

/** Every page of the desk, by the name it has in reports, as it is in a stocked newsroom. */
export const PAGES = {
  board: '/',
  submit: '/submit',
  revise: `/submit?revise=${brief}`,
  article: `/articles/${ordinary}`,
  'odd article': `/articles/${odd}`,
  'published article': `/articles/${brief}`,
  workbench: `/articles/${ordinary}/kk`,
  'odd workbench': `/articles/${odd}/ru`,
  'stale workbench': `/articles/${brief}/ru`,
  termbase: '/termbase',
  names: '/names',
  'names of an article': `/names?article=${ordinary}`,
  memory: '/memory',
  people: '/people',
  operations: '/operations',
  settings: '/settings',
  'not there': '/nowhere',
} as const satisfies Record<string, string>
export type PageName = keyof typeof PAGES

/** Until everything that a page fetches at first is on it, in its own typefaces. */
export const settled = async (page: Page): Promise<void> => {
  await page.getByRole('main').first().waitFor()
  await page.waitForFunction(() => document.querySelector('.waiting') === null && document.fonts.status === 'loaded')
  await page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))))
}
