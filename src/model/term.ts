import { z } from 'zod'
import type { Actor } from './actor.ts'
import type { ConceptId } from './ids.ts'
import { languageSchema } from './language.ts'

export const TERM_STATUSES = ['preferred', 'admitted', 'deprecated', 'forbidden'] as const

/**
 * How a word of a term behaves: `head` is what the term is called by when it is shortened and changes with number and
 * case, so does a `nominal` beside it; an `adjectival` agrees with them; a `frozen` one never changes.
 */
export const WORD_CLASSES = ['head', 'nominal', 'adjectival', 'frozen'] as const
export type WordClass = (typeof WORD_CLASSES)[number]

/** What capitals must stand in a text: none in particular, the first letter's, or all of the term's. */
export const CASINGS = ['any', 'capital', 'exact'] as const

export const GENDERS = ['male', 'female'] as const
export type Gender = (typeof GENDERS)[number]

/** A word for a concept in one language (TBX term section). What is optional is guessed from the term when absent. */
export const termSchema = z.object({
  language: languageSchema,
  text: z.string().min(1),
  status: z.enum(TERM_STATUSES),
  /** `person`, `place` and `organization` make it a Name; else a part of speech. */
  type: z.string(),
  note: z.string(),
  /** One for each word of the term, in its order. */
  words: z.array(z.enum(WORD_CLASSES)).optional(),
  /** More stems of the head: `посл` for `посол`. */
  stems: z.array(z.string().min(1)).optional(),
  /** Words, or whole phrases, that look like a form of the term and are none: `после` for `посол`. */
  not: z.array(z.string().min(1)).optional(),
  casing: z.enum(CASINGS).optional(),
  /** Of a person: said with one term, it holds for all terms of the concept. */
  gender: z.enum(GENDERS).optional(),
  /** First and last day on which the term stands as its status says, `YYYY-MM-DD`. */
  validFrom: z.iso.date().optional(),
  validUntil: z.iso.date().optional(),
})
export type Term = z.infer<typeof termSchema>

/** A meaning and its terms (TBX concept entry). */
export const conceptSchema = z.object({
  id: z.string().transform((id) => id as ConceptId),
  terms: z.array(termSchema),
})
export type Concept = z.infer<typeof conceptSchema>

/** A concept as it stands in the termbase. */
export interface KeptConcept extends Concept {
  /** Counts its changes; 0: it is not there yet. */
  readonly etag: number
  /** `null`: it was there before histories were kept. */
  readonly by: Actor | null
  readonly at: Date | null
}

/** What a concept was after one of its changes. */
export interface ConceptVersion {
  readonly etag: number
  /** `null`: it was taken out. */
  readonly terms: readonly Term[] | null
  readonly by: Actor | null
  readonly at: Date
}

export const NAME_TYPES = ['person', 'place', 'organization'] as const
/** What a type says where it says more than nothing: a name, or a part of speech as TBX has them, and some beside them. */
export const TERM_TYPES = [
  ...NAME_TYPES,
  'noun',
  'proper noun',
  'properNoun',
  'verb',
  'adjective',
  'adverb',
  'phrase',
  'abbreviation',
  'other',
] as const
export const isName = (concept: Concept): boolean =>
  concept.terms.some((term) => (NAME_TYPES as readonly string[]).includes(term.type))

const named = new WeakMap<readonly Concept[], readonly Concept[]>()

/** The names of a termbase: the same list whenever the same termbase is given, for what is indexed by it. */
export const nameConcepts = (concepts: readonly Concept[]): readonly Concept[] => {
  const names = named.get(concepts) ?? concepts.filter(isName)
  named.set(concepts, names)
  return names
}

const standing = new WeakMap<readonly Concept[], { readonly day: string; readonly concepts: readonly Concept[] }>()

/**
 * The termbase as it stands on a day, `YYYY-MM-DD`: an approved term outside its dates is deprecated, one that was not to
 * be printed then is left out. The same list whenever the same termbase and day are given, for what is indexed by it.
 */
export const standingOn = (termbase: readonly Concept[], day: string): readonly Concept[] => {
  const known = standing.get(termbase)
  if (known?.day === day) return known.concepts
  const concepts = termbase.map((concept) => standingConcept(concept, day))
  standing.set(termbase, { day, concepts })
  return concepts
}

const standingConcept = (concept: Concept, day: string): Concept => {
  const past = ({ validFrom = day, validUntil = day }: Term) => day < validFrom || validUntil < day
  if (!concept.terms.some(past)) return concept
  const approved = ({ status }: Term) => status === 'preferred' || status === 'admitted'
  const terms = concept.terms
    .filter((term) => !past(term) || approved(term))
    .map((term) => (past(term) ? { ...term, status: 'deprecated' as const } : term))
  return { ...concept, terms }
}

/** Of the person that a concept is, where somebody has said it. */
export const genderOfPerson = (concept: Concept): Gender | undefined =>
  concept.terms.find(({ type, gender }) => type === 'person' && gender !== undefined)?.gender
