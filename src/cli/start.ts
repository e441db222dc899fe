import { may, type Person } from '../model/actor.ts'
import { LANGUAGES } from '../model/language.ts'
import { stageOf } from '../model/standing.ts'
import type { Premises } from '../premises.ts'
import { invite } from '../steps/signIn.ts'
import { columns } from './columns.ts'
import { command } from './command.ts'
import { enginesNote } from './engines.ts'
import { makeBoard } from './newsroom/board.ts'
import { findNewsroom, loadNewsroom } from './newsroom/load.ts'
import { readNewsroom } from './newsroom/read.ts'
import { signInLink } from './people/link.ts'
import { close, untilStopped, withDoors } from './serving.ts'
import type { Terminal } from './terminal.ts'

/** What `npm start` runs: everything in one process, on the sample newsroom until there is another. */
export const start = command({
  name: 'start',
  options: {},
  async perform(_, terminal) {
    await terminal.print(terminal.say('start.opening'))
    const premises = await terminal.open()
    await withDoors(premises, async (address) => {
      const newsroom = await readNewsroom(terminal)
      const found = await findNewsroom(newsroom, premises.ports)
      await terminal.print(terminal.say(`start.${found}`, { count: newsroom.articles.length }))
      if (found === 'none' || found === 'some')
        await loadNewsroom(newsroom, premises, makeBoard(newsroom.articles.length, terminal), terminal)
      await greet(address, premises, terminal)
      await untilStopped(terminal)
    })
    await close(terminal)
    return 0
  },
})

/** The address, a way in, who is waited for, and what to type next. */
const greet = async (address: string, premises: Premises, terminal: Terminal): Promise<void> => {
  const { ports } = premises
  const { say, print } = terminal
  const people = await ports.store.people.all()
  const administrator = people.find((person) => may(person, 'administrator', null))
  await print(`\n${await waitingLines(people, premises, terminal)}`)
  await enginesNote(premises, terminal)
  await print(`\n${say('start.next')}`)
  await print(NEXT.map((line) => `  npm run -s terjiman -- ${line}`).join('\n'))
  await print(`\n${say('start.address', { address })}`)
  if (administrator) {
    const link = signInLink(address, await invite(administrator.id, ports))
    await print(say('start.link', { name: administrator.name, link }))
  }
  await print(say('start.stop'))
}

const NEXT = [
  'list',
  'show students-in-baku-learn-how-freight-crosses-the-caspian --language kk',
  'submit ARTICLE.md --from en --to az,ru,kk --wait',
  'doctor',
]

/** Drafts that wait, language by language, and the people they wait for. */
const waitingLines = async (people: readonly Person[], { ports }: Premises, { say }: Terminal): Promise<string> => {
  const standings = await ports.store.articles.standings()
  const rows = LANGUAGES.map((language) => {
    const drafts = standings.filter(({ article, languages }) =>
      languages.some((one) => one.language === language && stageOf(one, article.source) === 'in_review'),
    )
    const names = people
      .filter(({ rights }) => rights.some((right) => right.role === 'reviewer' && right.language === language))
      .map(({ name }) => name)
    return [`  ${language}`, say('start.drafts', { count: drafts.length }), names.join(', ')]
  })
  return [say('start.waiting'), ...columns(rows)].join('\n')
}
