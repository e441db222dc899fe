import { parseArgs } from 'node:util'
import { hasChromium, openBrowser } from '../browser/browser.ts'
import { openNewsroom } from '../browser/newsroom.ts'
import { storyOf } from './desk-story.ts'
import { measureSaving } from './desk-typing.ts'
import { measureOpening, measureScripts } from './desk-window.ts'
import { quantile } from './quantile.ts'

const SEGMENTS = 500
const ROUNDS = 20

/**
 * The desk at its work, on a newsroom of its own with the embedded database: how fast a long translation opens and is
 * walked through, how fast what fifty people type is saved (`--minutes N`, by default one), and what the browser has to
 * fetch. Without chromium the parts that need it are left out.
 */
export const benchDesk = async (args: readonly string[]): Promise<void> => {
  const { values } = parseArgs({ args: [...args], options: { minutes: { type: 'string', default: '1' } } })
  const newsroom = await openNewsroom({ TERJIMAN_ENGINES: 'pseudo' })
  try {
    await newsroom.submit('long', storyOf(SEGMENTS))
    const answers: number[] = []
    for (let round = 0; round < ROUNDS; round++) {
      const began = performance.now()
      await newsroom.ask('zhanar', 'GET', '/api/articles/long/translations/kk')
      answers.push(performance.now() - began)
    }
    console.log(`| a translation of ${SEGMENTS} segments | p50, ms | p95, ms | bar |\n|---|--:|--:|---|`)
    row('the API answers', answers, '')
    if (hasChromium()) {
      const browser = await openBrowser()
      const { opened, moved } = await measureOpening(browser, newsroom)
      row('text and editor are there, from the click on', opened, '< 1000')
      row('on to the next segment, from the key to the picture', moved, '< 50')
      console.log('\n| scripts, gzipped | kB | bar |\n|---|--:|---|')
      for (const [what, bytes, bar] of await measureScripts(browser, newsroom))
        console.log(`| ${what} | ${(bytes / 1000).toFixed(1)} | ${bar} |`)
      await browser.close()
    }
    const { people, articles, minutes, seconds, asked } = await measureSaving(newsroom, Number(values.minutes))
    console.log(`\n${people} people type in ${articles} articles for ${minutes} min\n`)
    console.log('| | a second | p50, ms | p95, ms | most, ms | bar |\n|---|--:|--:|--:|--:|---|')
    for (const [what, times] of Object.entries(asked).filter(([, times]) => times.length > 0)) {
      const pace = (times.length / seconds).toFixed(1)
      const most = Math.max(...times).toFixed(1)
      console.log(`| ${what} | ${pace} | ${figures(times)} | ${most} | ${what === 'save' ? 'p95 < 50' : ''} |`)
    }
  } finally {
    await newsroom.close()
  }
}

const figures = (times: readonly number[]): string =>
  [0.5, 0.95].map((share) => quantile(times, share).toFixed(1)).join(' | ')

const row = (what: string, times: readonly number[], bar: string): void =>
  console.log(`| ${what} | ${figures(times)} | ${bar} |`)
