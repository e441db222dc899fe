import type { Person } from '../model/actor.ts'
import { isUndrafted, type LanguageStanding, type Standing, stageOf } from '../model/standing.ts'
import type { Scheduled } from '../steps/publications.ts'
import { instant } from './instant.ts'
import { failureRecord } from './tell.ts'
import type { Terminal } from './terminal.ts'

/** Shape of `languageRecord`, for the help. */
export const LANGUAGE_SHAPE = `{ language, stage, etag, checked, states: { initial, translated, reviewed, final },
  findings: { blocks, warns, informs }, open, signed, edition, current,
  undelivered: [channel], assignee: string | null, due: string | null, scheduled: string | null, failure: { code, message } | null }`

/** Shape of `articleRecord`, for the help. */
export const ARTICLE_SHAPE = `{ slug, title, source, wanted, section, revision, createdBy, createdAt,
  languages: [${LANGUAGE_SHAPE}],
  failure: { code, message } | null }`

/** Where an article stands, as `--json` shows it. */
export const articleRecord = (
  standing: Standing,
  people: ReadonlyMap<string, Person>,
  scheduled: Scheduled,
  terminal: Terminal,
) => ({
  slug: standing.article.slug,
  title: standing.title,
  source: standing.article.source,
  wanted: standing.article.wanted,
  section: standing.article.section,
  revision: standing.revision,
  createdBy: people.get(standing.article.createdBy)?.handle ?? standing.article.createdBy,
  createdAt: standing.article.createdAt,
  languages: standing.languages.map((one) => languageRecord(one, standing, people, scheduled, terminal)),
  failure: failureRecord(standing.failure, terminal),
})

const languageRecord = (
  one: LanguageStanding,
  { article }: Standing,
  people: ReadonlyMap<string, Person>,
  scheduled: Scheduled,
  terminal: Terminal,
) => ({
  language: one.language,
  stage: stageOf(one, article.source),
  etag: one.etag,
  checked: one.checked,
  states: one.states,
  findings: one.findings,
  open: one.open,
  signed: one.signed,
  edition: one.edition,
  current: one.current,
  undelivered: one.undelivered,
  assignee: one.assignee && (people.get(one.assignee)?.handle ?? one.assignee),
  due: one.due,
  scheduled: scheduled(article.id, one.language) ?? null,
  failure: failureRecord(one.failure, terminal),
})

/**
 * One language in a few words: its stage, how much is confirmed, how many findings block, where readers were not reached,
 * what they have meanwhile and when something goes out to them.
 */
export const languageSummary = (
  one: LanguageStanding,
  { article }: Standing,
  scheduled: Scheduled,
  { say }: Pick<Terminal, 'say'>,
): string => {
  const stage = stageOf(one, article.source)
  const { initial, translated, reviewed, final } = one.states
  const all = initial + translated + reviewed + final
  const counts = stage === 'in_review' ? ` ${reviewed + final}/${all}` : ''
  const at = scheduled(article.id, one.language)
  return [
    `${say(stage === 'in_review' && isUndrafted(one) ? 'undrafted' : `stages.${stage}`)}${counts}${one.findings.blocks > 0 ? ` !${one.findings.blocks}` : ''}`,
    ...(one.undelivered.length > 0 ? [say('undelivered', { channels: one.undelivered.join(', ') })] : []),
    ...(one.edition === 'live' && !one.current ? [say('earlier_live')] : []),
    ...(at ? [say('goes_out', { at: instant(at) })] : []),
  ].join(', ')
}

/** A row per language: stage, segments drafted and waiting, findings, failure. */
export const languageRows = (
  standing: Standing,
  scheduled: Scheduled,
  terminal: Terminal,
): readonly (readonly string[])[] =>
  standing.languages.map((one) => {
    const { initial, translated, reviewed, final } = one.states
    const all = initial + translated + reviewed + final
    return [
      `  ${one.language}`,
      languageSummary(one, standing, scheduled, terminal),
      all === 0 ? '' : terminal.say('segments', { count: all, drafted: all - initial, reviewed: reviewed + final }),
      initial === 0 ? '' : terminal.say('waiting', { count: initial }),
      findingCounts(one, terminal),
      failureRecord(one.failure, terminal)?.message ?? '',
    ]
  })

const findingCounts = ({ findings }: LanguageStanding, { say }: Terminal): string =>
  (['blocks', 'warns', 'informs'] as const)
    .filter((severity) => findings[severity] > 0)
    .map((severity) => say(`findings.${severity}`, { count: findings[severity] }))
    .join(', ')
