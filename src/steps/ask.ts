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
    const fit = (await engine.suggest(asked, signal)).filter((suggestion) => isFit(suggestion, asked))
    answers.push(...fit)
    const answered = new Set(fit.map((suggestion) => suggestion.segment))
    open = open.filter((one) => !answered.has(one.segment))
  }
  return answers
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
