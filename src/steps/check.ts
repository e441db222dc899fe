import type { Line } from '../job.ts'
import { done, type Step } from '../step.ts'
import { findDesk } from './find.ts'
import { inspect } from './inspect.ts'

/** Runs every check over every target. Findings of an older etag are dropped: a newer check is on its way. */
export const check: Step<Line['check']> = async ({ translation: id, etag }, { store, checks, now }) => {
  const desk = await findDesk(store, id)
  if (!desk) return { type: 'cancel', why: `translation ${id} is gone` }
  if (desk.translation.etag !== etag) return { type: 'cancel', why: `etag ${etag} is past` }
  const findings = inspect(desk, checks, await store.concepts.all(), now())
  await store.transaction((records) => records.translations.replaceFindings(id, etag, findings))
  return done()
}
