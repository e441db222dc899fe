import type { Role } from '../../../model/actor.ts'
import type { Language } from '../../../model/language.ts'
import { type Article, isOverdue, type LanguageStanding } from '../../standing.ts'

/** What somebody is waited for: to write, to confirm, to sign, to publish, to look what failed. */
export const NEEDS = ['edit', 'confirm', 'sign', 'publish', 'mend'] as const
export type Need = (typeof NEEDS)[number]

/** A translation that waits for me. */
export interface Waiting {
  readonly need: Need
  readonly slug: string
  readonly title: string
  readonly source: Language
  readonly language: Language
  /** Sentences that the need is about; 0: the whole. */
  readonly count: number
  readonly blocks: number
  readonly due: string | null
  readonly overdue: boolean
  /** Whose work it is: mine, nobody's, or somebody else's. */
  readonly assignee: string | null
}

interface Reader {
  readonly handle: string
  /** Milliseconds. */
  readonly now: number
  readonly may: (role: Role, language: Language) => boolean
}

/**
 * What waits for me: what is overdue first, then what is due soonest, what is mine, what has most findings that block, what
 * is oldest. A translator is not shown what somebody else has taken. Pure.
 */
export const readyFor = (articles: readonly Article[], reader: Reader): readonly Waiting[] =>
  articles
    .toReversed()
    .flatMap((article) =>
      article.languages.flatMap((standing) => {
        const need = needOf(standing, article, reader)
        if (!need) return []
        return [
          {
            need,
            slug: article.slug,
            title: article.title,
            source: article.source,
            language: standing.language,
            count: countOf(need, standing),
            blocks: standing.findings.blocks,
            due: standing.due,
            overdue: isOverdue(standing, reader.now),
            assignee: standing.assignee,
          },
        ]
      }),
    )
    .toSorted(
      (one, other) =>
        Number(other.overdue) - Number(one.overdue) ||
        dueOf(one) - dueOf(other) ||
        Number(other.assignee === reader.handle) - Number(one.assignee === reader.handle) ||
        other.blocks - one.blocks,
    )

const dueOf = ({ due }: Waiting): number => (due === null ? Number.MAX_SAFE_INTEGER : Date.parse(due))

const needOf = (
  standing: LanguageStanding,
  { source, failure }: Article,
  { handle, may }: Reader,
): Need | undefined => {
  const { language, stage, assignee } = standing
  const isSource = language === source
  if (stage === 'failed' || standing.undelivered.length > 0 || (isSource && failure !== null))
    return may('administrator', language) ? 'mend' : undefined
  if (isSource) return stage === 'source' && may('publisher', language) ? 'publish' : undefined
  if (stage === 'signed') return standing.scheduled === null && may('publisher', language) ? 'publish' : undefined
  if (stage === 'reviewed') return may('reviewer', language) ? 'sign' : undefined
  if (stage !== 'in_review') return undefined
  if (may('reviewer', language) && standing.states.initial === 0) return 'confirm'
  const isTaken = assignee !== null && assignee !== handle
  return may('translator', language) && !isTaken ? 'edit' : undefined
}

const countOf = (need: Need, { states }: LanguageStanding): number =>
  need === 'edit' ? states.initial + states.translated : need === 'confirm' ? states.translated : 0
