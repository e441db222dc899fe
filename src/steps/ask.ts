import type { Encoding, Engine, EngineRequest } from '../engine.ts'
import type { SegmentId } from '../model/ids.ts'
import { codesOf } from '../model/inline.ts'
import type { Suggestion } from '../model/suggestion.ts'
import { acceptable } from '../text/reply.ts'

type Question = Omit<EngineRequest, 'encoding'>

/**
 * Asks one engine, and asks again in its next encoding about what came back unfit, so that an
 * engine that mangles one spelling of codes gets a chance with another. What is unfit in all is left out.
 */
export const ask = async (engine: Engine, question: Question, signal: AbortSignal): Promise<readonly Suggestion[]> => {
  const encodings = engine.capabilities(question.pair)?.encodings ?? []
  const answers: Suggestion[] = []
  let open = question.segments
  for (const encoding of encodings) {
    if (open.length === 0) break
    const asked = { ...question, segments: open.filter((one) => worthAsking(one, encoding, encodings)), encoding }
    if (asked.segments.length === 0) continue
    const fit = await answersOf(engine, asked, signal)
    answers.push(...fit)
    const answered = new Set(fit.map((suggestion) => suggestion.segment))
    open = open.filter((one) => !answered.has(one.segment))
  }
  return answers
}

/** One unruly segment can spoil the answer to all that were asked together: then each is asked about by itself. */
const answersOf = async (engine: Engine, asked: EngineRequest, signal: AbortSignal): Promise<readonly Suggestion[]> => {
  const suggestions = await engine.suggest(asked, signal)
  const isSpoilt = suggestions.length === 0 && asked.segments.length > 1
  if (!isSpoilt || !engine.capabilities(asked.pair)?.together)
    return suggestions.filter((suggestion) => isFit(suggestion, asked))
  const alone: Suggestion[] = []
  for (const one of asked.segments) alone.push(...(await answersOf(engine, { ...asked, segments: [one] }, signal)))
  return alone
}

// Without codes every encoding spells the same: asking twice would only cost twice.
const worthAsking = (
  one: EngineRequest['segments'][number],
  encoding: Encoding,
  encodings: readonly Encoding[],
): boolean => encoding === encodings[0] || codesOf(one.content).length > 0

const isFit = (suggestion: Suggestion, asked: EngineRequest): boolean => {
  const source = asked.segments.find((one) => one.segment === (suggestion.segment as SegmentId))
  if (!source) return false
  const problem = acceptable(suggestion.content, source.content, asked.pair)
  return problem === undefined || (asked.encoding === 'bare' && problem.reason === 'codes')
}
