import { LANGUAGES } from '../model/language.ts'
import { scheduledFor } from '../steps/publications.ts'
import { columns } from './columns.ts'
import { command } from './command.ts'
import { enginesNote } from './engines.ts'
import { ARTICLE_SHAPE, articleRecord, languageSummary } from './standing.ts'
import { namesOf } from './who.ts'

/** What the legend explains: `3/9`, `!2`. */
const COUNTED = / (\d+\/\d+|!\d+)/

/** More than a newsroom lists at once. */
const ARTICLES_AT_MOST = 100_000

/** Where every article stands, the newest first. */
export const list = command({
  name: 'list',
  options: {},
  json: `{ engines: [id], articles: [${ARTICLE_SHAPE}] }`,
  async perform(_, terminal) {
    const premises = await terminal.open()
    const { store, engines } = premises.ports
    const standings = await store.articles.standings({ limit: ARTICLES_AT_MOST })
    const scheduled = await scheduledFor(store, standings)
    if (terminal.json) {
      const people = await namesOf(store)
      const articles = standings.map((standing) => articleRecord(standing, people, scheduled, terminal))
      await terminal.print(JSON.stringify({ engines: engines.map(({ id }) => id), articles }, undefined, 2))
      return 0
    }
    if (standings.length === 0) {
      await terminal.print(terminal.say('no_articles'))
      return 0
    }
    const rows = standings.map((standing) => [
      standing.article.slug,
      ...LANGUAGES.map((language) => {
        const one = standing.languages.find((other) => other.language === language)
        return one ? languageSummary(one, standing, scheduled, terminal) : '–'
      }),
    ])
    await terminal.print(columns([[terminal.say('article'), ...LANGUAGES], ...rows]).join('\n'))
    if (rows.flat().some((cell) => COUNTED.test(cell))) await terminal.print(`\n${terminal.say('legend')}`)
    await enginesNote(premises, terminal)
    return 0
  },
})
