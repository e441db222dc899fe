import { expect, test } from 'vitest'
import { say, signIn } from './browser.ts'
import { onStage, soon } from './stage.ts'
import { ARTICLE, openBench, row, segmentsOf } from './workbench.ts'

const TEXTS = ['Түнгі паром қайтады', 'Алат порты дүйсенбіде <1>түнгі паром</1> ашады.', 'Жол ұзақ.']

onStage('what a translator has handed in', (stage) => {
  test('a reviewer approves and signs off, a publisher publishes, and the page is on the site', async () => {
    const { newsroom, browser } = stage
    const { ask, address } = newsroom
    await newsroom.submit('ferry', ARTICLE)
    const at = '/api/articles/ferry/translations/kk'
    const { etag, segments } = await ask<{ etag: number; segments: { id: string }[] }>('yerlan', 'GET', at)
    await ask('yerlan', 'PATCH', `${at}/segments`, {
      base: etag,
      body: { segments: segments.map(({ id }, index) => ({ segment: id, tagged: TEXTS[index] })) },
    })
    await newsroom.settle()

    const reviewer = await signIn(browser, newsroom, 'zhanar')
    await openBench(reviewer, 'ferry', 'kk')
    for (const number of [1, 2, 3]) {
      await row(reviewer, number).getByRole('textbox').waitFor()
      await reviewer.keyboard.press('Control+Enter')
    }
    const states = async () => (await segmentsOf(newsroom, 'ferry', 'kk')).map(({ target }) => target.state)
    await soon(states).toEqual(['reviewed', 'reviewed', 'reviewed'])
    await reviewer.getByRole('button', { name: say('workbench.bench.sign_off.open') }).click()
    const window = reviewer.getByRole('dialog', { name: say('workbench.bench.sign_off.title') })
    await window.getByRole('button', { name: say('workbench.bench.sign_off.act'), exact: true }).click()
    await window.getByText(say('workbench.bench.sign_off.signed')).waitFor()
    expect(await states()).toEqual(['final', 'final', 'final'])
    await reviewer.context().close()

    const publisher = await signIn(browser, newsroom, 'kamran')
    await publisher.goto(`${address}/articles/ferry`)
    await publisher
      .getByRole('row', { name: say('desk.names.kk') })
      .getByRole('button', { name: say('desk.article.publish') })
      .click()
    await publisher
      .getByRole('dialog')
      .getByRole('button', { name: say('desk.article.publish_button') })
      .click()
    await publisher.getByRole('dialog').waitFor({ state: 'detached' })
    await newsroom.settle()
    const reader = await (await browser.newContext()).newPage()
    await reader.goto(`${address}/site/kk/ferry/`)
    expect(await reader.getByRole('heading', { level: 1 }).innerText()).toBe('Түнгі паром қайтады')
    expect(await reader.locator('strong').innerText()).toBe('түнгі паром')
    await reader.context().close()
    await publisher.context().close()
  })
})
