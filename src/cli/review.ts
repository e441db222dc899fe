import { review as reviewTranslation } from '../steps/review.ts'
import { command } from './command.ts'
import { findTranslation } from './find.ts'
import { OPTION } from './options.ts'
import { findPerson } from './who.ts'

/** A reviewer confirms what stands there, or sends it back with a note. */
export const review = command({
  name: 'review',
  operands: { words: 'SLUG', least: 1, most: 1 },
  options: { language: OPTION.language, by: OPTION.by, sendBack: OPTION.note, segment: OPTION.segments },
  json: '{ slug, language, verdict: "confirm" | "send_back", etag, changed, empty, blocked }',
  async perform({ operands: [slug = ''], language, by, sendBack: note, segment: segments }, terminal) {
    const { ports } = await terminal.open()
    const who = await findPerson(ports.store, by)
    const { translation } = await findTranslation(ports.store, slug, language)
    const verdict = note === undefined ? ({ type: 'confirm' } as const) : ({ type: 'send_back', note } as const)
    const reviewed = await reviewTranslation(
      { translation: translation.id, base: translation.etag, segments, verdict },
      who,
      ports,
    )
    if (terminal.json) {
      await terminal.print(JSON.stringify({ slug, language, verdict: verdict.type, ...reviewed }))
      return 0
    }
    const key = verdict.type === 'confirm' ? 'reviewed' : 'sent_back'
    await terminal.print(terminal.say(key, { slug, language, count: reviewed.changed }))
    if (reviewed.blocked > 0) await terminal.print(terminal.say('confirmed_blocked', { count: reviewed.blocked }))
    if (reviewed.empty > 0) await terminal.print(terminal.say('waiting', { count: reviewed.empty }))
    return 0
  },
})
