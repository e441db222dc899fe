import type { Engine, Example } from '../engine.ts'
import { Fault } from '../model/fault.ts'
import { readableText } from '../model/inline.ts'
import type { LanguagePair } from '../model/language.ts'
import type { Suggestion } from '../model/suggestion.ts'
import type { Ports } from '../step.ts'
import { ask } from './ask.ts'
import { type InContext, inContext } from './context.ts'
import type { Desk } from './find.ts'

/** Segments asked of an engine before its answers are saved: what a crash can cost at most. */
const BATCH = 8
/** Likest sentences that go along with a segment: each makes the request longer. */
const EXAMPLES = 1

/**
 * Puts what nothing has answered yet to the engines of the pair, one after the other: the next one gets what the one
 * before left out, or all of it when that one refuses for good. One that is out of pace is waited for, its fault thrown,
 * and so is one that is out of reach as long as there is patience. Throws what the first engine has thrown when none
 * could work.
 */
export const consult = async (desk: Desk, isPatient: boolean, ports: Ports, signal: AbortSignal): Promise<void> => {
  const pair = { source: desk.translation.source, target: desk.translation.target }
  const asked = new Set<Engine>()
  const faults: Fault[] = []
  let isServed = false
  for (;;) {
    const open = await unanswered(desk, ports)
    // asked anew each time: an engine may have found out that it does not serve the pair
    const engine = ports.route(pair).find((one) => !asked.has(one))
    if (engine === undefined || open.length === 0) break
    asked.add(engine)
    try {
      await consultOne(engine, open, desk, pair, ports, signal)
      isServed ||= engine.capabilities(pair) !== undefined
    } catch (thrown) {
      if (!(thrown instanceof Fault) || !isPassedOver(thrown, isPatient)) throw thrown
      faults.push(thrown)
    }
  }
  const [first] = faults
  if (first && !isServed) throw first
}

const isPassedOver = ({ code }: Fault, isPatient: boolean): boolean =>
  code === 'engine.refused' || code === 'engine.budget_spent' || (code === 'engine.unavailable' && !isPatient)

const consultOne = async (
  engine: Engine,
  open: readonly Open[],
  desk: Desk,
  pair: LanguagePair,
  { store: { translations, concepts } }: Ports,
  signal: AbortSignal,
): Promise<void> => {
  const termbase = await concepts.all()
  for (let start = 0; start < open.length; start += BATCH) {
    signal.throwIfAborted()
    const segments = open.slice(start, start + BATCH).map(({ segment, before, after, examples }) => ({
      segment: segment.id,
      content: segment.content,
      before,
      after,
      examples,
    }))
    const answers = await ask(engine, { pair, article: desk.article.id, segments, concepts: termbase }, signal)
    await translations.putSuggestions(desk.translation.id, answers)
  }
}

/** With what the memory knows that is like it. */
interface Open extends InContext {
  readonly examples: readonly Example[]
}

/** Segments without a target for which neither an engine nor the memory has one. */
const unanswered = async (desk: Desk, { store }: Ports): Promise<readonly Open[]> => {
  const known = await store.translations.suggestions(desk.translation.id)
  const answered = new Set(known.filter(isAnswer).map((suggestion) => suggestion.segment))
  const examples = Map.groupBy(known, ({ segment }) => segment)
  return openSegments(desk)
    .filter(({ segment }) => !answered.has(segment.id))
    .map((open) => ({ ...open, examples: (examples.get(open.segment.id) ?? []).flatMap(asExample).slice(0, EXAMPLES) }))
}

const asExample = ({ origin, content }: Suggestion): Example | [] =>
  origin.type === 'memory' && origin.source !== undefined
    ? { source: origin.source, target: readableText(content) }
    : []

const isAnswer = (suggestion: Suggestion): boolean => suggestion.similarity === null || suggestion.similarity >= 100

/** Segments that had no target when the desk was laid out. */
export const openSegments = (desk: Desk): readonly InContext[] => {
  const empty = new Set(desk.targets.filter((target) => target.state === 'initial').map((target) => target.segment))
  return inContext(desk.units).filter(({ segment }) => empty.has(segment.id))
}
