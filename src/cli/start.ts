import { may, type Person } from '../model/actor.ts'
import { LANGUAGES, type Language } from '../model/language.ts'
import { isUndrafted, type Standing, stageOf } from '../model/standing.ts'
import type { Premises } from '../premises.ts'
import { invite } from '../steps/signIn.ts'
import { columns } from './columns.ts'
import { command } from './command.ts'
import { enginesNote } from './engines.ts'
import { makeBoard } from './newsroom/board.ts'
import { findNewsroom, LOADING, loadIncoming, loadPublished } from './newsroom/load.ts'
import { readNewsroom } from './newsroom/read.ts'
import { signInLink } from './people/link.ts'
import { close, untilStopped, withDoors } from './serving.ts'
import type { Terminal } from './terminal.ts'
import { withQueue } from './wait.ts'

/** What `npm start` runs: everything in one process, on the sample newsroom until there is another. */
export const start = command({
  name: 'start',
  options: {},
  async perform(_, terminal) {
    await terminal.print(terminal.say('start.opening'))
    const premises = await terminal.open()
    const newsroom = await readNewsroom(terminal)
    const found = await findNewsroom(newsroom, premises.ports)
    await terminal.print(terminal.say(`start.${found}`, { count: newsroom.articles.length }))
    const board = makeBoard(newsroom.articles.length, terminal)
    const loading = found === 'none' || found === 'some'
    if (loading) await withQueue(premises, () => loadPublished(newsroom, premises, board, terminal), LOADING)
    await withDoors(premises, async (address) => {
      if (loading) await loadIncoming(newsroom, premises, board, terminal)
      await greet(address, premises, terminal)
      await untilStopped(terminal)
    })
    await close(terminal)
    return 0
  },
})

/** Who is waited for, what to type next, the address and a way in. */
const greet = async (address: string, premises: Premises, terminal: Terminal): Promise<void> => {
  const { ports } = premises
  const { say, print } = terminal
  const people = await ports.store.people.all()
  const drafts = draftsOf(await ports.store.articles.standings())
  await print(`\n${waitingLines(drafts, people, terminal)}`)
  await enginesNote(premises, terminal)
  await print(`\n${say('start.next')}`)
  await print(nextLines(drafts).join('\n'))
  await print(`\n${say('start.address', { address })}`)
  const administrator = people.find((person) => may(person, 'administrator', null))
  if (administrator) {
    const link = signInLink(address, await invite(administrator.id, ports))
    await print(say('start.link', { name: administrator.name, link }))
  }
  await print(say('start.stop'))
}

interface Draft {
  readonly slug: string
  readonly language: Language
}

/** Every draft that waits for a reviewer. */
const draftsOf = (standings: readonly Standing[]): readonly Draft[] =>
  standings.flatMap(({ article, languages }) =>
    languages
      .filter((one) => stageOf(one, article.source) === 'in_review' && !isUndrafted(one))
      .map(({ language }) => ({ slug: article.slug, language })),
  )

/** How many drafts wait in each language, and for whom. */
const waitingLines = (drafts: readonly Draft[], people: readonly Person[], { say }: Terminal): string => {
  const rows = LANGUAGES.map((language) => {
    const names = people
      .filter(({ rights }) =>
        rights.some(({ role, language: of }) => role === 'reviewer' && (of ?? language) === language),
      )
      .map(({ name }) => name)
    const count = drafts.filter((one) => one.language === language).length
    return [`  ${language}`, say('start.drafts', { count }), names.join(', ')]
  })
  return [say('start.waiting'), ...columns(rows)].join('\n')
}

const nextLines = (drafts: readonly Draft[]): readonly string[] => {
  const draft = drafts.find(({ language }) => language === 'kk') ?? drafts[0]
  return [
    'list',
    ...(draft ? [`show ${draft.slug} --language ${draft.language}`] : []),
    'submit ARTICLE.md --from en --to az,ru,kk --wait',
    'doctor',
  ].map((line) => `  npm run -s terjiman -- ${line}`)
}
