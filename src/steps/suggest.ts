import type { Engine } from '../engine.ts'
import type { Job, Line } from '../job.ts'
import { Fault } from '../model/fault.ts'
import type { TranslationId } from '../model/ids.ts'
import type { Suggestion } from '../model/suggestion.ts'
import { done, type Ports, type Step } from '../step.ts'
import { ask } from './ask.ts'
import { type InContext, inContext } from './context.ts'
import { draft } from './draft.ts'
import { type Desk, findDesk, lockDesk } from './find.ts'
import { checkJob } from './next.ts'
import { recall } from './recall.ts'

/** Segments asked of an engine before its answers are saved: what a crash can cost at most. */
const BATCH = 8

/**
 * Gathers suggestions from the memory and the engines and drafts what policy allows. Answers are saved
 * as they come, so that a repeat pays for nothing twice; what the memory knows is drafted even when an engine fails.
 */
export const suggest: Step<Line['suggest']> = async ({ translation: id }, ports, signal) => {
  const desk = await findDesk(ports.store, id)
  if (!desk) return { type: 'cancel', why: `translation ${id} is gone` }
  const pair = { source: desk.translation.source, target: desk.translation.target }
  const segments = openSegments(desk)
  await ports.store.translations.putSuggestions(id, await recall(segments, pair, ports.store.memory))
  const { left } = await commitDrafts(id, ports)
  // a process without engines leaves what is still empty to one that has some
  if (left > 0 && ports.engines.length === 0 && (await ports.store.attended('engines')))
    return { type: 'snooze', seconds: 1, why: 'another process has engines' }
  const busy = await consultAll(desk, ports, signal)
  if (busy) return { type: 'snooze', seconds: busy.retryAfterSeconds ?? SNOOZE_SECONDS, why: busy.message }
  return done((await commitDrafts(id, ports, 'and check')).next)
}

/** When an engine asks for patience without saying how much. */
const SNOOZE_SECONDS = 10

/** Engines in their order. Answers the fault of one that is out of pace: that is no failure, only a wait. */
const consultAll = async (desk: Desk, ports: Ports, signal: AbortSignal): Promise<Fault | undefined> => {
  try {
    for (const engine of ports.engines) await consult(engine, desk, ports, signal)
    return undefined
  } catch (thrown) {
    if (thrown instanceof Fault && thrown.code === 'engine.throttled') return thrown
    throw thrown
  }
}

const openSegments = (desk: Desk): readonly InContext[] => {
  const empty = new Set(desk.targets.filter((target) => target.state === 'initial').map((target) => target.segment))
  return inContext(desk.units).filter(({ segment }) => empty.has(segment.id))
}

/** Puts to an engine what nothing has answered yet. */
const consult = async (engine: Engine, desk: Desk, ports: Ports, signal: AbortSignal): Promise<void> => {
  const { translations, concepts } = ports.store
  const pair = { source: desk.translation.source, target: desk.translation.target }
  if (!engine.capabilities(pair)) return
  const known = await translations.suggestions(desk.translation.id)
  const answered = new Set(known.filter(isAnswer).map((suggestion) => suggestion.segment))
  const open = openSegments(desk).filter(({ segment }) => !answered.has(segment.id))
  const termbase = await concepts.all()
  for (let start = 0; start < open.length; start += BATCH) {
    signal.throwIfAborted()
    const segments = open.slice(start, start + BATCH).map(({ segment, before, after }) => ({
      segment: segment.id,
      content: segment.content,
      before,
      after,
    }))
    const answers = await ask(engine, { pair, article: desk.article.id, segments, concepts: termbase }, signal)
    await translations.putSuggestions(desk.translation.id, answers)
  }
}

const isAnswer = (suggestion: Suggestion): boolean => suggestion.similarity === null || suggestion.similarity >= 100

interface Committed {
  readonly next: readonly Job[]
  /** Segments that are still empty. */
  readonly left: number
}

/** Drafts what the suggestions allow now and, at the end, hands over to the check. */
const commitDrafts = (id: TranslationId, ports: Ports, then?: 'and check'): Promise<Committed> =>
  ports.store.transaction(async (records) => {
    const { article, translation, targets } = await lockDesk(records, id)
    const suggestions = await records.translations.suggestions(id)
    const drafts = draft(
      targets,
      suggestions,
      ports.engines.map((engine) => engine.id),
      ports.now(),
    )
    const etag = drafts.length === 0 ? translation.etag : await records.translations.putTargets(id, drafts)
    if (drafts.length > 0)
      await records.events.add([
        {
          kind: 'drafted',
          article: article.id,
          language: translation.target,
          by: null,
          at: ports.now(),
          data: { segments: drafts.length },
        },
      ])
    const left = targets.filter(({ state }) => state === 'initial').length - drafts.length
    const next = then ? [checkJob(id, etag, article.id)] : []
    await records.jobs.add(next)
    return { next, left }
  })
