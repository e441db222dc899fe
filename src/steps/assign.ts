import { type Assignment, mayAssign } from '../model/assignment.ts'
import type { Language } from '../model/language.ts'
import type { Act } from '../step.ts'
import { findWanted } from './find.ts'
import { demand, findAble } from './rights.ts'

export interface Assign {
  readonly slug: string
  readonly language: Language
  /** A handle; `null`: nobody's. */
  readonly person: string | null
  readonly due: Date | null
}

/**
 * Says whose work a language of an article is, and until when. Throws `person.unknown`; `rights.missing` for who may not
 * assign, and for who could not do the work; `article.unknown`, `translation.is_source`, `translation.unwanted`.
 */
export const assign: Act<Assign, Assignment> = (order, who, { store, now }) =>
  store.transaction(async (records) => {
    const { language } = order
    const article = await findWanted(order, records)
    const person =
      order.person === null ? null : (await findAble(order.person, 'translator', language, records.people)).id
    const former = (await records.assignments.get(article.id, language)) ?? { person: null, due: null }
    const wanted = { person, due: order.due }
    // who may do less than this is told of the role that could
    if (!mayAssign(who, language, former, wanted)) await demand(who, 'reviewer', language, records.people)
    const assignment = { article: article.id, language, ...wanted, by: who.id, at: now() }
    await records.assignments.put(assignment)
    await records.events.add([
      {
        kind: 'assigned',
        article: article.id,
        language,
        by: { type: 'person', person: who.id },
        at: assignment.at,
        data: { person: order.person, due: order.due?.toISOString() ?? null },
      },
    ])
    return assignment
  })
