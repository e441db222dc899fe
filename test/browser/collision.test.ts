import { expect, test } from 'vitest'
import { say, signIn } from './browser.ts'
import { onStage, soon } from './stage.ts'
import { ARTICLE, openBench, row, segmentsOf, typeOn } from './workbench.ts'

onStage('when two people are at one sentence', (stage) => {
  test('and both write, the second is shown both texts, and what they make of them is handed in', async () => {
    const { newsroom, browser } = stage
    await newsroom.submit('ferry', ARTICLE)
    const [mine, theirs] = [await signIn(browser, newsroom, 'yerlan'), await signIn(browser, newsroom, 'aigul')]
    await openBench(mine, 'ferry', 'kk')
    await typeOn(mine, 'Түнгі паром')
    // by another program, which asks nobody for leave
    const [title] = await segmentsOf(newsroom, 'ferry', 'kk')
    const segment = title?.id ?? ''
    const address = '/api/articles/ferry/translations/kk'
    const { etag } = await newsroom.ask<{ etag: number }>('aigul', 'GET', address)
    await newsroom.ask('aigul', 'PATCH', `${address}/segments`, {
      base: etag,
      body: { segments: [{ segment, tagged: 'Паром қайтты' }] },
    })
    await mine.keyboard.press('Control+Enter')
    await row(mine, 1)
      .getByRole('button', { name: say('workbench.bench.clash.merge') })
      .click()
    const window = mine.getByRole('dialog', { name: say('workbench.bench.merge.title') })
    expect(await window.getByRole('region', { name: say('workbench.bench.merge.theirs') }).innerText()).toContain(
      'Паром қайтты',
    )
    expect(await window.getByRole('region', { name: say('workbench.bench.merge.mine') }).innerText()).toContain(
      'Түнгі паром',
    )
    await window.getByLabel(say('workbench.bench.merge.result')).fill('Түнгі паром қайтты')
    await window.getByRole('button', { name: say('workbench.bench.merge.hand_in') }).click()
    const target = async () => (await segmentsOf(newsroom, 'ferry', 'kk'))[0]?.target.text?.tagged
    await soon(target).toBe('Түнгі паром қайтты')
    const { targets } = await newsroom.ask<{ targets: unknown[] }>(
      'aigul',
      'GET',
      `${address}/segments/${segment}/history`,
    )
    expect(JSON.stringify(targets)).toContain('Паром қайтты')
    await mine.context().close()
    await theirs.context().close()
  })

  test('the second sees who types there, and whoever is taken over from keeps the text', async () => {
    const { newsroom, browser } = stage
    await newsroom.submit('takeover', ARTICLE)
    const first = await signIn(browser, newsroom, 'yerlan')
    await openBench(first, 'takeover', 'kk')
    await typeOn(first, 'Менің мәтінім')
    const second = await signIn(browser, newsroom, 'aigul')
    await openBench(second, 'takeover', 'kk')
    const sentence = row(second, 1)
    await soon(() => sentence.innerText()).toContain('Ерлан Бектұров')
    await sentence.getByRole('button', { name: say('workbench.bench.take_over') }).click()
    await soon(() => sentence.innerText()).toContain('Менің мәтінім')
    await typeOn(second, 'Оның мәтіні')
    await soon(() => first.getByRole('main').innerText()).toContain('Айгүл Сәрсенова')
    const drafts = (handle: string) =>
      newsroom.ask<{ mine: { tagged: string }[] }>(handle, 'GET', '/api/articles/takeover/translations/kk/drafts')
    await soon(async () => (await drafts('aigul')).mine.map(({ tagged }) => tagged)).toEqual(['Оның мәтіні'])
    expect((await drafts('yerlan')).mine.map(({ tagged }) => tagged)).toEqual(['Менің мәтінім'])
    await first.context().close()
    await second.context().close()
  })
})
