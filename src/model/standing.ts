import type { Article } from './article.ts'
import type { EditionState } from './edition.ts'
import type { FaultCode, FaultParams } from './fault.ts'
import type { Severity } from './finding.ts'
import type { PersonId, TranslationId } from './ids.ts'
import type { Language } from './language.ts'
import type { State } from './translation.ts'

/** Where one article stands, language by language. */
export interface Standing {
  readonly article: Article
  readonly title: string
  readonly revision: number
  readonly languages: readonly LanguageStanding[]
  /** A step that failed before there were translations. */
  readonly failure: Failure | null
}

export interface LanguageStanding {
  readonly language: Language
  /** `null` for the source language, and before extraction. */
  readonly translation: TranslationId | null
  readonly etag: number
  readonly checked: number | null
  readonly states: Readonly<Record<State, number>>
  readonly findings: Readonly<Record<Severity, number>>
  /** Jobs of this translation that have not ended. */
  readonly open: number
  readonly failure: Failure | null
  /** Whether a version of the current document and etag has been signed off. */
  readonly signed: boolean
  readonly edition: EditionState | null
  /** Whether the edition shows the current document. */
  readonly current: boolean
  /** Channels in which readers do not have what `edition` says: the delivery failed for good. */
  readonly undelivered: readonly string[]
  /** Whose work it is, and until when. */
  readonly assignee: PersonId | null
  readonly due: Date | null
}

export interface Failure {
  readonly code: FaultCode
  readonly params: FaultParams
}

export const STAGES = [
  'source',
  'drafting',
  'failed',
  'in_review',
  'reviewed',
  'signed',
  'live',
  'held',
  'killed',
] as const
export type Stage = (typeof STAGES)[number]

/** Whether there are segments and none of them holds a text. */
export const isUndrafted = ({ states }: Pick<LanguageStanding, 'states'>): boolean =>
  states.initial > 0 && states.translated + states.reviewed + states.final === 0

/** One word for where a language stands. An edition of an older document does not hide that work is under way. */
export const stageOf = (standing: LanguageStanding, source: Language): Stage => {
  if (standing.edition === 'killed' || standing.edition === 'held') return standing.edition
  if (standing.edition === 'live' && standing.current) return 'live'
  if (standing.language === source) return 'source'
  if (standing.failure) return 'failed'
  if (standing.translation === null || standing.checked !== standing.etag) return 'drafting'
  if (standing.signed) return 'signed'
  return standing.states.initial + standing.states.translated === 0 ? 'reviewed' : 'in_review'
}
