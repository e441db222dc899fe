import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { say } from './browser.ts'
import { onStage, soon } from './stage.ts'
import { ARTICLE, editor, row, saving, segmentsOf } from './workbench.ts'

/** Goes on with the Tab key until that has the cursor. */
const tabTo = async (page: Page, goal: Locator): Promise<void> => {
  await goal.waitFor()
  for (let presses = 0; presses < 80; presses++) {
    if (await goal.evaluate((element) => element === element.ownerDocument.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`the Tab key does not lead to ${goal}`)
}

onStage('with the keyboard alone', (stage) => {
  test('a translator signs in, finds what waits, translates all of it with its codes, and hands it in', async () => {
    const { newsroom, browser } = stage
    await newsroom.submit('ferry', ARTICLE)
    const page = await (await browser.newContext({ locale: 'en' })).newPage()
    await page.goto(await newsroom.link('yerlan'))
    await tabTo(page, page.getByRole('button', { name: say('desk.sign_in.button') }))
    await page.keyboard.press('Enter')
    const ready = page.getByRole('region', { name: say('desk.ready.title') })
    await tabTo(page, ready.getByRole('link', { name: 'The night ferry returns' }))
    await page.keyboard.press('Enter')
    // the cursor is in the first sentence by itself
    await editor(page).waitFor()
    await page.keyboard.type('Түнгі паром қайтады')
    await page.keyboard.press('Control+Enter')
    await row(page, 2).getByRole('textbox').waitFor()
    await page.keyboard.type('Алат порты дүйсенбіде ')
    await page.keyboard.press('Control+Shift+1')
    await page.keyboard.type('түнгі паром')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.type(' ашады.')
    await page.keyboard.press('Control+Enter')
    await row(page, 3).getByRole('textbox').waitFor()
    await page.keyboard.type('Жол ұзақ.')
    await page.keyboard.press('Control+ArrowUp')
    await row(page, 2).getByRole('textbox').waitFor()
    await page.keyboard.press('Control+ArrowDown')
    await row(page, 3).getByRole('textbox').waitFor()
    await page.keyboard.press('Control+Enter')
    await soon(async () =>
      (await segmentsOf(newsroom, 'ferry', 'kk')).map(({ target }) => target.text?.tagged),
    ).toEqual(['Түнгі паром қайтады', 'Алат порты дүйсенбіде <1>түнгі паром</1> ашады.', 'Жол ұзақ.'])
    await soon(() => saving(page).innerText()).toContain(say('workbench.bench.saving.saved'))
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('textbox')
    await page.context().close()
  })
})
