import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { signIn } from './browser.ts'
import { onStage, soon } from './stage.ts'
import { openWire } from './wire.ts'
import { ARTICLE, draftsOf, editor, goTo, openBench, saving, segmentsOf, textIn, typeOn } from './workbench.ts'

/** A minute in `npm run test:long`; else as long as it takes to have failed more than once. */
const OUTAGE_SECONDS = process.env.TERJIMAN_TEST_RUNS === undefined ? 4 : 60

onStage('when the network dies', (stage) => {
  test('while somebody types, typing goes on, it is said how much is kept here, and all of it arrives afterwards', {
    timeout: (OUTAGE_SECONDS + 90) * 1000,
  }, async () => {
    const { newsroom, browser } = stage
    await newsroom.submit('ferry', ARTICLE)
    const wire = await openWire(newsroom.address)
    const page = await signIn(browser, newsroom, 'yerlan', { address: wire.address })
    await openBench(page, 'ferry', 'kk')
    await typeOn(page, 'Түнгі')
    await wire.cut()
    const began = Date.now()
    await typeOn(page, ' паром')
    await goTo(page, 3)
    await typeOn(page, 'Жол')
    await soon(() => saving(page).innerText()).toMatch(/2/)
    let typed = 'Жол'
    while (Date.now() - began < OUTAGE_SECONDS * 1000) {
      await typeOn(page, ' ұзақ')
      typed += ' ұзақ'
      await sleep(700)
    }
    await wire.mend()
    const [title, , last] = await segmentsOf(newsroom, 'ferry', 'kk')
    await expect
      .poll(() => draftsOf(newsroom, 'yerlan', 'ferry', 'kk'), { timeout: 45_000 })
      .toEqual({ [title?.id ?? '']: 'Түнгі паром', [last?.id ?? '']: typed })
    await soon(() => saving(page).innerText()).not.toMatch(/2/)
    await page.context().close()
    await wire.cut()
  })

  test('after the server took a text and before it could say so, the text is there once and nothing clashes', async () => {
    const { newsroom, browser } = stage
    await newsroom.submit('answer', ARTICLE)
    const wire = await openWire(newsroom.address)
    const page = await signIn(browser, newsroom, 'zhanar', { address: wire.address })
    await openBench(page, 'answer', 'kk')
    await typeOn(page, 'Түнгі паром қайтты')
    await soon(async () => Object.keys(await draftsOf(newsroom, 'zhanar', 'answer', 'kk'))).toHaveLength(1)
    wire.mute()
    await page.keyboard.press('Control+Enter')
    const title = async () => (await segmentsOf(newsroom, 'answer', 'kk'))[0]?.target
    await soon(title).toMatchObject({ state: 'reviewed', text: { tagged: 'Түнгі паром қайтты' } })
    await wire.cut()
    await wire.mend()
    await goTo(page, 1)
    await soon(() => textIn(editor(page))).toBe('Түнгі паром қайтты')
    await soon(() => draftsOf(newsroom, 'zhanar', 'answer', 'kk')).toEqual({})
    expect(await title()).toMatchObject({ state: 'reviewed', text: { tagged: 'Түнгі паром қайтты' } })
    await page.context().close()
    await wire.cut()
  })
})
