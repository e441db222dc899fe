import { type Job, jobKey, type Line } from '../job.ts'
import { Fault } from '../model/fault.ts'
import type { TranslationId } from '../model/ids.ts'
import { done, type Ports, type Step } from '../step.ts'
import { termBreach } from '../text/term-breach.ts'
import { consult, openSegments } from './consult.ts'
import type { InContext } from './context.ts'
import { draft } from './draft.ts'
import { type Desk, findDesk, lockDesk } from './find.ts'
import { checkJob } from './next.ts'
import { recall } from './recall.ts'

/**
 * Gathers suggestions from the memory and the engines and drafts what policy allows. Answers are saved
 * as they come, so that a repeat pays for nothing twice; what the memory knows is drafted even when an engine fails.
 */
export const suggest: Step<Line['suggest']> = async ({ translation: id }, ports, signal) => {
  const desk = await findDesk(ports.store, id)
  if (!desk) return { type: 'cancel', why: `translation ${id} is gone` }
  const segments = openSegments(desk)
  await ports.store.translations.putSuggestions(id, await recalled(desk, segments, ports))
  const { left } = await commitDrafts(id, ports)
  // a process without engines leaves what is still empty to one that has some
  if (left > 0 && ports.engines.length === 0 && (await ports.store.attended('engines')))
    return { type: 'snooze', seconds: 1, why: 'another process has engines' }
  const busy = await consultAll(desk, ports, signal)
  if (busy) return { type: 'snooze', seconds: busy.retryAfterSeconds ?? SNOOZE_SECONDS, why: busy.message }
  return done((await commitDrafts(id, ports, 'and check')).next)
}

/** What the memory knows of the segments, measured by what the article and the termbase ask for now. */
const recalled = async ({ article, translation }: Desk, segments: readonly InContext[], { store, now }: Ports) => {
  const pair = { source: translation.source, target: translation.target }
  const today = now()
  const breaksTerms = termBreach(await store.concepts.all(), pair, today)
  return recall(segments, pair, store.memory, { now: today, section: article.section, breaksTerms })
}

/** When an engine asks for patience without saying how much. */
const SNOOZE_SECONDS = 10
/** Attempts at the job before an engine that is out of reach is passed over. */
const PATIENT_ATTEMPTS = 2

/** Answers the fault of an engine that is out of pace: that is no failure, only a wait. */
const consultAll = async (desk: Desk, ports: Ports, signal: AbortSignal): Promise<Fault | undefined> => {
  const job = await ports.store.jobs.get(jobKey.suggest(desk.translation.id))
  try {
    await consult(desk, (job?.attempts ?? 0) <= PATIENT_ATTEMPTS, ports, signal)
    return undefined
  } catch (thrown) {
    if (thrown instanceof Fault && thrown.code === 'engine.throttled') return thrown
    throw thrown
  }
}

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
      ports.route({ source: translation.source, target: translation.target }).map((engine) => engine.id),
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
