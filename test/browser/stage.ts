import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect } from 'vitest'
import type { Environment } from '../../src/environment.ts'
import { freshDatabase } from '../postgres.ts'
import { hasChromium, openBrowser, troublesSince } from './browser.ts'
import { type Newsroom, openNewsroom } from './newsroom.ts'

/** For a whole test, on a machine that does much else; it takes a few seconds. */
const PATIENCE_MS = 90_000

/** Where the tests of one file play: a newsroom of their own, and a browser. Both are there when the first test begins. */
export interface Stage {
  readonly newsroom: Newsroom
  readonly browser: Browser
}

/** Tests that need a browser: left out where there is none. No page may throw what it does not catch. */
export const onStage = (title: string, tests: (stage: Stage) => void, environment: Environment = {}): void => {
  describe.skipIf(!hasChromium())(title, { timeout: PATIENCE_MS }, () => {
    const stage: { newsroom?: Newsroom; browser?: Browser } = {}
    beforeAll(async () => {
      stage.newsroom = await openNewsroom({ DATABASE_URL: await freshDatabase(), ...environment })
      stage.browser = await openBrowser()
    })
    afterAll(async () => {
      await stage.browser?.close()
      await stage.newsroom?.close()
    })
    afterEach(() => {
      expect(troublesSince()).toEqual([])
    })
    tests(stage as Stage)
  })
}

/** Asks again until it is so: people and machines under load have the patience for it. */
export const soon = <Found>(find: () => Found) => expect.poll(find, { timeout: 20_000 })
