import type { Role } from '../../../model/actor.ts'
import type { Language } from '../../../model/language.ts'
import type { Article, LanguageStanding } from '../../standing.ts'

/** What can be done to a language of an article beside translating it. */
export const ACTS = ['assign', 'sign', 'publish', 'withdraw'] as const
export type Act = (typeof ACTS)[number]

/** What somebody with these rights may do now; the server has the last word. Pure. */
export const actsFor = (
  { source }: Pick<Article, 'source'>,
  { language, stage, states, edition, scheduled }: LanguageStanding,
  may: (role: Role, language: Language) => boolean,
): readonly Act[] => {
  const isSource = language === source
  const isWhole = states.initial + states.translated === 0 && states.reviewed > 0
  const isReady = stage === 'signed' || stage === 'held' || (isSource && stage === 'source')
  const able: Readonly<Record<Act, boolean>> = {
    assign:
      !isSource && (['author', 'translator', 'reviewer', 'publisher'] as const).some((role) => may(role, language)),
    sign: !isSource && isWhole && stage !== 'killed' && may('reviewer', language),
    publish: isReady && may('publisher', language),
    withdraw: (edition === 'live' || edition === 'held' || scheduled !== null) && may('publisher', language),
  }
  return ACTS.filter((act) => able[act])
}
