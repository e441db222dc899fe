import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openProfile, say, signIn } from './browser.ts'
import { onStage, soon } from './stage.ts'
import { ARTICLE, draftsOf, editor, openBench, segmentsOf, textIn, typeOn } from './workbench.ts'

/** A keystroke is in the copy on this machine so many milliseconds after it was typed. */
const KEPT_AFTER_MS = 100

onStage('when the tab is killed', (stage) => {
  let folder: string
  let profile: BrowserContext
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'terjiman-profile-'))
    profile = await openProfile(folder)
  })
  afterAll(async () => {
    await profile?.close()
    await rm(folder, { recursive: true, force: true })
  })

  test('while somebody types, every keystroke is offered on return, and can be restored', async () => {
    const { newsroom } = stage
    await newsroom.submit('ferry', ARTICLE)
    const page = await signIn(profile, newsroom, 'yerlan')
    await openBench(page, 'ferry', 'kk')
    // steadily, so that no pause has sent it to the server
    const typed = 'Түнгі паром қайтадан жүзе бастады'
    await typeOn(page, typed)
    await sleep(KEPT_AFTER_MS)
    const crashed = page.waitForEvent('crash')
    await killTabs(profile)
    await crashed
    expect(Object.values(await draftsOf(newsroom, 'yerlan', 'ferry', 'kk'))).not.toContain(typed)

    const again = await profile.newPage()
    await again.goto(`${newsroom.address}/articles/ferry/kk`)
    await again.getByRole('button', { name: say('workbench.bench.offer.restore') }).click()
    await soon(() => textIn(editor(again))).toBe(typed)
    const [title] = await segmentsOf(newsroom, 'ferry', 'kk')
    await soon(() => draftsOf(newsroom, 'yerlan', 'ferry', 'kk')).toEqual({ [title?.id ?? '']: typed })
  })
})

/** Kills every process of this browser that runs a page, as a crash or a machine out of memory does. */
const killTabs = async (profile: BrowserContext): Promise<void> => {
  const session = await (profile.browser() ?? fail()).newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  for (const { type, id } of processInfo) if (type === 'renderer') process.kill(id, 'SIGKILL')
}

const fail = (): never => {
  throw new Error('a profile belongs to a browser')
}
