import type { Locator, Page } from 'playwright-core'
import type { Language } from '../../src/model/language.ts'
import { say } from './browser.ts'
import type { Newsroom } from './newsroom.ts'

/** A small article with a code in its second sentence; three segments with the title. */
export const ARTICLE = `---
title: The night ferry returns
---

The port of Alat opens a **night ferry** on Monday.

The crossing takes long.
`

/** Opens a translation and waits until it can be typed in. */
export const openBench = async (page: Page, slug: string, language: Language, segment?: string): Promise<void> => {
  const at = new URL(`/articles/${slug}/${language}`, page.url())
  if (segment !== undefined) at.searchParams.set('segment', segment)
  await page.goto(at.href)
  await editor(page).waitFor()
}

/** The sentence of that number, from 1. */
export const row = (page: Page, number: number): Locator =>
  page.getByRole('group', { name: say('workbench.bench.row', { number }), exact: true })

/** Where the current sentence is typed. */
export const editor = (page: Page): Locator =>
  page.getByRole('main').locator('[aria-current="true"]').getByRole('textbox').first()

/** What stands in an editor, codes as the words they show. */
export const textIn = (field: Locator): Promise<string> =>
  field.evaluate((element) => ('value' in element ? String(element.value) : (element.textContent ?? '')))

/** Goes to the sentence of that number, and waits for the cursor to be in it. */
export const goTo = async (page: Page, number: number): Promise<void> => {
  await row(page, number)
    .getByRole('button', { name: say('workbench.bench.go_to', { number }) })
    .click()
  await row(page, number).getByRole('textbox').first().waitFor()
}

/** Types at the end of what stands in the current sentence, at a quick typist's pace. */
export const typeOn = async (page: Page, text: string): Promise<void> => {
  await editor(page).focus()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(text, { delay: 15 })
}

/** The words in the bar below of how what was typed is kept. */
export const saving = (page: Page): Locator =>
  page.getByRole('region', { name: say('workbench.bench.status') }).getByRole('status')

export interface SegmentView {
  readonly id: string
  readonly target: { readonly state: string; readonly text?: { readonly tagged: string } }
}

/** The segments of a translation as the API shows them. */
export const segmentsOf = async (
  { ask }: Newsroom,
  slug: string,
  language: Language,
): Promise<readonly SegmentView[]> => {
  const at = `/api/articles/${slug}/translations/${language}`
  return (await ask<{ segments: readonly SegmentView[] }>('nigar', 'GET', at)).segments
}

/** What the server keeps of that person's typing, by segment. */
export const draftsOf = async (
  { ask }: Newsroom,
  handle: string,
  slug: string,
  language: Language,
): Promise<Readonly<Record<string, string>>> => {
  const at = `/api/articles/${slug}/translations/${language}/drafts`
  const { mine } = await ask<{ mine: readonly { segment: string; tagged: string }[] }>(handle, 'GET', at)
  return Object.fromEntries(mine.map(({ segment, tagged }) => [segment, tagged]))
}
