import type { Span } from '../address.ts'

/** Son or daughter of, between a father's name and a surname, and titles with a hyphen: small letters inside a name. */
const WITHIN =
  /^(?:[ \u00a0-](?:oğlu|qızı|оглу|оглы|оғлы|кызы|гызы|қызы|ұлы|oghlu|oglu|qizi|gizi|kyzy)|-(?:бек|бей|хан|ага|паша|bəy|xan|ağa|bek|bey|khan))[ \u00a0]$/u

/** Runs of capitals as one name where only `oğlu`, `кызы` and the like stand between them. */
export const withPatronymics = (runs: readonly Span[], text: string): readonly Span[] => {
  const joined: Span[] = []
  for (const run of runs) {
    const last = joined.at(-1)
    if (last && WITHIN.test(text.slice(last.end, run.start)))
      joined[joined.length - 1] = { start: last.start, end: run.end, text: text.slice(last.start, run.end) }
    else joined.push(run)
  }
  return joined
}
