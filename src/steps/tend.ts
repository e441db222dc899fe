import type { Person } from '../model/actor.ts'
import { Fault } from '../model/fault.ts'
import type { ConceptId, TranslationUnitId } from '../model/ids.ts'
import type { Content } from '../model/inline.ts'
import type { Language } from '../model/language.ts'
import type { TendedUnit } from '../model/memory.ts'
import type { Concept, KeptConcept, Term } from '../model/term.ts'
import type { Act } from '../step.ts'
import { demand } from './rights.ts'

/**
 * Puts a concept into the termbase as it is to be; `base`: the etag that it was seen with, 0 for a new one.
 * Throws `concept.stale` with what is there now; `rights.missing` unless the person reviews every language whose terms differ.
 */
export const putConcept: Act<{ readonly concept: Concept; readonly base: number }, KeptConcept> = (
  { concept, base },
  who,
  { store, now },
) =>
  store.transaction(async (records) => {
    const was = await records.concepts.lock(concept.id)
    for (const language of changedLanguages(was?.terms ?? [], concept.terms))
      await demand(who, 'reviewer', language, records.people)
    demandBase(concept.id, was, base)
    const by = actor(who)
    await records.concepts.put([concept], by, now())
    const is = (await records.concepts.get(concept.id)) as KeptConcept
    if (is.etag !== was?.etag) await records.events.add([event('concept_changed', concept, by, now())])
    return is
  })

/** Takes a concept out of the termbase; its history stays. Throws as `putConcept`, and `concept.unknown`. */
export const removeConcept: Act<{ readonly id: ConceptId; readonly base: number }, void> = (
  { id, base },
  who,
  { store, now },
) =>
  store.transaction(async (records) => {
    const was = await records.concepts.lock(id)
    if (!was) throw new Fault('concept.unknown', { id })
    for (const language of changedLanguages(was.terms, [])) await demand(who, 'reviewer', language, records.people)
    demandBase(id, was, base)
    await records.concepts.remove(id, actor(who), now())
    await records.events.add([event('concept_removed', was, actor(who), now())])
  })

/** Languages in which the terms, or their order, are not the same. Pure. */
export const changedLanguages = (was: readonly Term[], is: readonly Term[]): readonly Language[] => {
  const of = (terms: readonly Term[], language: Language) =>
    JSON.stringify(terms.filter((one) => one.language === language))
  const languages = [...new Set([...was, ...is].map(({ language }) => language))]
  return languages.filter((language) => of(was, language) !== of(is, language))
}

const demandBase = (id: ConceptId, was: KeptConcept | undefined, base: number): void => {
  if ((was?.etag ?? 0) !== base) throw new Fault('concept.stale', { id }, { data: { theirs: was ?? null } })
}

export interface Correction {
  readonly id: TranslationUnitId
  readonly target: (unit: TendedUnit) => Content
  /** When the pair that was seen came in; absent: whichever. */
  readonly base?: Date | undefined
}

/**
 * Gives a remembered pair another target. Throws `memory.unknown`, `memory.stale` with what is there now, `rights.missing`
 * unless the person reviews the target's language.
 */
export const correctUnit: Act<Correction, TendedUnit> = ({ id, target, base }, who, { store, now }) =>
  store.transaction(async ({ memory, people, events }) => {
    const was = await memory.tendedUnit(id)
    if (!was) throw new Fault('memory.unknown', { id })
    await demand(who, 'reviewer', was.targetLanguage, people)
    if (base && was.at.getTime() !== base.getTime()) throw new Fault('memory.stale', { id }, { data: { theirs: was } })
    const is = await memory.correct(id, target(was), actor(who), now())
    if (!is) throw new Fault('memory.unknown', { id })
    await events.add([unitEvent('memory_corrected', was, who, now())])
    return is
  })

/** Takes a pair out of the memory, for a reason where one is given. Throws `memory.unknown`, `rights.missing`. */
export const removeUnit: Act<{ readonly id: TranslationUnitId; readonly reason?: string | undefined }, void> = (
  { id, reason },
  who,
  { store, now },
) =>
  store.transaction(async ({ memory, people, events }) => {
    const was = await memory.tendedUnit(id)
    if (!was) throw new Fault('memory.unknown', { id })
    await demand(who, 'reviewer', was.targetLanguage, people)
    if (!(await memory.remove(id, actor(who), now()))) throw new Fault('memory.unknown', { id })
    const event = unitEvent('memory_removed', was, who, now())
    await events.add([reason === undefined ? event : { ...event, data: { ...event.data, reason } }])
  })

const actor = ({ id }: Person) => ({ type: 'person', person: id }) as const

const event = (
  kind: 'concept_changed' | 'concept_removed',
  { id, terms }: Concept,
  by: ReturnType<typeof actor>,
  at: Date,
) => ({ kind, article: null, language: null, by, at, data: { concept: id, term: terms[0]?.text ?? '' } })

const unitEvent = (
  kind: 'memory_corrected' | 'memory_removed',
  { id, targetLanguage: language }: TendedUnit,
  who: Person,
  at: Date,
) => ({ kind, article: null, language, by: actor(who), at, data: { unit: id } })
