import type { Event } from '../../model/event.ts'
import type { Premises } from '../../premises.ts'
import { scheduledFor } from '../../steps/publications.ts'
import { columns } from '../columns.ts'
import { enginesNote } from '../engines.ts'
import { findStanding } from '../find.ts'
import { instant } from '../instant.ts'
import { actorRecord, actorWords } from '../origin.ts'
import { ARTICLE_SHAPE, articleRecord, languageRows } from '../standing.ts'
import { failureRecord } from '../tell.ts'
import type { Terminal } from '../terminal.ts'
import { namesOf } from '../who.ts'

export const STORY_SHAPE = `{ engines: [id], article: ${ARTICLE_SHAPE},
  events: [{ id, kind, language, by, at, data }] }`

/** Prints where the article stands and what has happened to it. */
export const showArticle = async (slug: string, premises: Premises, terminal: Terminal): Promise<void> => {
  const { store, engines } = premises.ports
  const standing = await findStanding(store, slug)
  const events = await store.events.ofArticle(standing.article.id)
  const people = await namesOf(store)
  const scheduled = await scheduledFor(store, [standing])
  if (terminal.json) {
    const record = {
      engines: engines.map(({ id }) => id),
      article: articleRecord(standing, people, scheduled, terminal),
      events: events.map(({ id, kind, language, by, at, data }) => ({
        id,
        kind,
        language,
        by: by && actorRecord(by, people),
        at,
        data,
      })),
    }
    await terminal.print(JSON.stringify(record, undefined, 2))
    return
  }
  const { article, title, revision } = standing
  const failure = failureRecord(standing.failure, terminal)
  await terminal.print(
    [
      title,
      terminal.say('article_line', { slug, language: article.source, section: article.section, revision }),
      ...(failure ? [failure.message] : []),
      '',
      ...columns(languageRows(standing, scheduled, terminal)),
      '',
      ...columns(
        events.map(({ at, kind, language, by, data }) => [
          `  ${instant(at)}`,
          language ?? '',
          terminal.say(`events.${kind}`),
          by ? actorWords(by, people, terminal) : '',
          eventNote(data, terminal),
        ]),
      ),
    ].join('\n'),
  )
  await enginesNote(premises, terminal)
}

/** What a reader of the record wants beside the kind: a note, a reason, an instant. */
const eventNote = (data: Event['data'], { say }: Pick<Terminal, 'say'>): string => {
  const said = (name: string): string => (typeof data[name] === 'string' ? data[name] : '')
  if (said('override')) return say('event_notes.override', { reason: said('override') })
  for (const name of ['for', 'cancelled'])
    if (said(name)) return say(`event_notes.${name}`, { at: instant(new Date(said(name))) })
  return said('note')
}
