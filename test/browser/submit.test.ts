import { expect, test } from 'vitest'
import { say, signIn } from './browser.ts'
import { onStage, soon } from './stage.ts'
import { segmentsOf } from './workbench.ts'

const MARKDOWN = `---
title: The night ferry returns
section: transport
---

The port of Alat opens a **night ferry** on Monday.
`

onStage('an editor', (stage) => {
  test('submits an article: it is shown as readers will have it, and its drafts are there a moment later', async () => {
    const { newsroom, browser } = stage
    const page = await signIn(browser, newsroom, 'helen')
    await page
      .getByRole('navigation')
      .getByRole('link', { name: say('desk.rooms.submit') })
      .click()
    await page.getByLabel(say('desk.submit.source'), { exact: true }).selectOption('en')
    await page.getByLabel(say('desk.submit.text'), { exact: true }).fill(MARKDOWN)
    const preview = page.getByRole('region', { name: say('desk.submit.preview') })
    expect(await preview.locator('strong').innerText()).toBe('night ferry')
    await page.getByRole('button', { name: say('desk.submit.button'), exact: true }).click()
    await page.getByRole('heading', { level: 1, name: 'The night ferry returns' }).waitFor()
    expect(new URL(page.url()).pathname).toBe('/articles/the-night-ferry-returns')
    await soon(() => page.getByRole('link', { name: say('desk.article.open') }).count()).toBe(3)
    expect(await segmentsOf(newsroom, 'the-night-ferry-returns', 'kk')).toHaveLength(2)
    await page.context().close()
  })

  test('is offered what was typed and not submitted, and hears of what is wrong with it before', async () => {
    const { newsroom, browser } = stage
    const page = await signIn(browser, newsroom, 'helen')
    await page.goto(`${newsroom.address}/submit`)
    const text = page.getByLabel(say('desk.submit.text'), { exact: true })
    await text.fill('---\ntitle: [open\n---\n\nText.\n')
    await page.getByText(say('desk.submit.stops')).first().waitFor()
    expect(await page.getByRole('button', { name: say('desk.submit.button'), exact: true }).isDisabled()).toBe(true)
    await page.reload()
    await page.getByRole('button', { name: say('desk.submit.restore') }).click()
    expect(await text.inputValue()).toContain('title: [open')
    await page.context().close()
  })
})
