import { expect, test } from 'vitest'
import { say, signIn } from './browser.ts'
import { keyboardOf, type Layout } from './keys.ts'
import { onStage, soon } from './stage.ts'
import { ARTICLE, editor, openBench, row, segmentsOf, textIn } from './workbench.ts'

/** In the letters of each layout, those that stand where other layouts have signs and digits among them. */
const WORDS: Readonly<Record<Layout, readonly [title: string, bold: string]>> = {
  ru: ['Ночной паром вернулся', 'Хороший'],
  kk: ['Түнгі паром қайта оралды һәм өңірге', 'Жақсы'],
  az: ['Gecə bərəsi qayıtdı ölkəyə İşıq', 'Üçüncü'],
}
/** Who reviews into a language that is written with that layout. */
const REVIEWERS = { ru: 'timur', kk: 'zhanar', az: 'sevinc' } as const

onStage('a keyboard', (stage) => {
  test.each(Object.keys(WORDS) as Layout[])(
    'of the layout %s types its letters, and its chords are where the keys are, whatever they print',
    async (layout) => {
      const { newsroom, browser } = stage
      const [title, bold] = WORDS[layout]
      await newsroom.submit(`on-${layout}`, ARTICLE)
      const page = await signIn(browser, newsroom, REVIEWERS[layout])
      const keyboard = await keyboardOf(page, layout)
      await openBench(page, `on-${layout}`, layout)
      await editor(page).focus()
      await keyboard.type(title)
      await keyboard.press('Enter')
      await row(page, 2).getByRole('textbox').waitFor()

      // the source's code around what is selected is put in by its number, and the source by a letter
      await keyboard.press('KeyI')
      await soon(() => textIn(editor(page))).toContain('Alat opens a')
      await page.keyboard.press('Control+A')
      await page.keyboard.press('Delete')
      await keyboard.press('Digit1', { shift: true })
      await keyboard.type(bold)
      await keyboard.press('Slash')
      const sheet = page.getByRole('dialog', { name: say('workbench.keys.title') })
      await sheet.waitFor()
      await page.keyboard.press('Escape')
      await sheet.waitFor({ state: 'detached' })
      await keyboard.press('KeyS')

      await soon(async () =>
        (await segmentsOf(newsroom, `on-${layout}`, layout))
          .slice(0, 2)
          .map(({ target }) => [target.state, target.text?.tagged.replaceAll(/<\/?1>/g, '')]),
      ).toEqual([
        ['reviewed', title],
        ['reviewed', bold],
      ])
      const [, second] = await segmentsOf(newsroom, `on-${layout}`, layout)
      expect(second?.target.text?.tagged).toMatch(/<1>.*<\/1>/)
      await page.context().close()
    },
  )
})
