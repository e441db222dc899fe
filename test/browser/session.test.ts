import { expect, test } from 'vitest'
import { personId } from '../../src/text/identity.ts'
import { say, signIn } from './browser.ts'
import { PASSWORD } from './newsroom.ts'
import { onStage, soon } from './stage.ts'
import { ARTICLE, draftsOf, editor, openBench, segmentsOf, textIn, typeOn } from './workbench.ts'

onStage('when the session ends', (stage) => {
  const expire = () => stage.newsroom.ports.store.credentials.end(personId('yerlan'), 'session', {})

  test('while somebody types, they sign in again in a window over the text, which is intact and then saved', async () => {
    const { newsroom, browser } = stage
    await newsroom.submit('ferry', ARTICLE)
    const page = await signIn(browser, newsroom, 'yerlan')
    await openBench(page, 'ferry', 'kk')
    await typeOn(page, 'Түнгі паром')
    expect(await expire()).toBe(1)
    await typeOn(page, ' қайтты')
    const window = page.getByRole('dialog', { name: say('desk.again.title') })
    await window.getByLabel(say('desk.sign_in.password')).fill(PASSWORD)
    await window.getByRole('button', { name: say('desk.sign_in.button') }).click()
    await window.waitFor({ state: 'detached' })
    expect(await textIn(editor(page))).toBe('Түнгі паром қайтты')
    const [title] = await segmentsOf(newsroom, 'ferry', 'kk')
    await soon(() => draftsOf(newsroom, 'yerlan', 'ferry', 'kk')).toEqual({ [title?.id ?? '']: 'Түнгі паром қайтты' })
    await page.context().close()
  })

  test('nothing that one person typed is saved as another’s who signs in at the same machine', async () => {
    const { newsroom, browser } = stage
    await newsroom.submit('machine', ARTICLE)
    const page = await signIn(browser, newsroom, 'yerlan')
    await openBench(page, 'machine', 'kk')
    await typeOn(page, 'Жүзіп')
    await soon(() => draftsOf(newsroom, 'yerlan', 'machine', 'kk')).not.toEqual({})
    await expire()
    await typeOn(page, ' кетті')
    const window = page.getByRole('dialog', { name: say('desk.again.title') })
    await window.waitFor()
    const tab = await page.context().newPage()
    await tab.goto(await newsroom.link('aigul'))
    await tab.getByRole('button', { name: say('desk.sign_in.button') }).click()
    await tab.getByRole('navigation', { name: say('desk.rooms.title') }).waitFor()
    await window.getByRole('button', { name: say('desk.again.continue') }).click()
    await window.getByRole('button', { name: say('desk.again.back') }).waitFor()
    expect(await draftsOf(newsroom, 'aigul', 'machine', 'kk')).toEqual({})
    expect(await textIn(editor(page))).toBe('Жүзіп кетті')
    await page.context().close()
  })

  test('because somebody else signs in in another tab, what is typed on in this one is not saved as theirs', async () => {
    const { newsroom, browser } = stage
    await newsroom.submit('tabs', ARTICLE)
    const page = await signIn(browser, newsroom, 'yerlan')
    await openBench(page, 'tabs', 'kk')
    await typeOn(page, 'Жүзіп')
    await soon(() => draftsOf(newsroom, 'yerlan', 'tabs', 'kk')).not.toEqual({})
    await signIn(page.context(), newsroom, 'aigul')
    await page.bringToFront()
    await typeOn(page, ' кетті')
    await page.getByRole('dialog', { name: say('desk.again.title') }).waitFor()
    expect(await draftsOf(newsroom, 'aigul', 'tabs', 'kk')).toEqual({})
    expect(await textIn(editor(page))).toBe('Жүзіп кетті')
    await page.context().close()
  })
})
