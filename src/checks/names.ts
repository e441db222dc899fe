import type { Check } from '../check.ts'
import type { Finding } from '../model/finding.ts'
import type { Content } from '../model/inline.ts'
import type { Language } from '../model/language.ts'
import { type Concept, isName } from '../model/term.ts'
import { allowedTerms, isMentioned } from '../text/mention.ts'
import { speaksOfPlace } from '../text/names/made-from.ts'
import { misgenderedIn } from '../text/names/misgendered.ts'
import { sameForm } from '../text/names/same-form.ts'
import { patched } from '../text/patch.ts'
import { filledSides, place, type Sides } from '../text/sides.ts'
import { type FoundTerm, findTerms, termIndex } from '../text/terms.ts'

/** What was recognised on both sides of a segment. */
interface Scene extends Sides {
  readonly inSource: readonly FoundTerm[]
  readonly inTarget: readonly FoundTerm[]
}

/**
 * Names of the termbase: each that the source has must be in the target, in an approved form, and a person's with the
 * surname of the right gender.
 */
export const names: Check = {
  id: 'names',
  inspect: ({ pair, segments, concepts }) => {
    if (!concepts.some(isName)) return []
    const source = termIndex(concepts, pair.source)
    const target = termIndex(concepts, pair.target)
    const introduced = new Set<Concept>()
    return filledSides(segments).flatMap((sides) => {
      const scene = {
        ...sides,
        inSource: findTerms(source, sides.sourceText),
        inTarget: findTerms(target, sides.targetText),
      }
      const misnamed = [...misnamedIn(scene, pair.target), ...misgenderedAs(scene, concepts, pair.target)]
      const wrong = new Set(misnamed.map(({ concept }) => concept))
      const missing = missingIn(scene, pair.target, introduced).filter(({ concept }) => !wrong.has(concept))
      for (const { concept, term } of scene.inTarget) if (isAllowed({ concept, term })) introduced.add(concept)
      return [...misnamed, ...missing].map(({ finding }) => finding)
    })
  },
}

const isAllowed = ({ term }: Pick<FoundTerm, 'concept' | 'term'>): boolean =>
  term.status === 'preferred' || term.status === 'admitted'

const samePlace = (one: FoundTerm) => (other: FoundTerm) => one.start === other.start && one.end === other.end

const expectedFor = (concept: Concept, language: Language): string =>
  allowedTerms(concept, language)
    .map(({ text }) => text)
    .join(' / ')

type About = { readonly concept: Concept; readonly finding: Finding }

/**
 * Deprecated and forbidden names in the target. A deprecated one is let through where the source has one of the same
 * concept: it may speak of a time when that was the name.
 */
const misnamedIn = ({ segment, target, targetText, inSource, inTarget }: Scene, language: Language): readonly About[] =>
  inTarget
    .filter((one) => isName(one.concept) && !inTarget.some((other) => samePlace(one)(other) && isAllowed(other)))
    .filter(({ concept, term }) => {
      const inSourceToo = inSource.some((other) => other.concept === concept && other.term.status === 'deprecated')
      return term.status === 'forbidden' || (term.status === 'deprecated' && !inSourceToo)
    })
    .map((one) => {
      const [approved] = allowedTerms(one.concept, language)
      const form = targetText.slice(one.start, one.end)
      return {
        concept: one.concept,
        finding: {
          segment: segment.id,
          key: 'forbidden',
          params: { found: one.term.text, expected: expectedFor(one.concept, language) },
          ...place('target', one),
          ...fixFor(target, one, approved && sameForm(form, one.term.text, approved.text, language)),
        },
      }
    })

/** A fix that writes a name in the place of another, where one is certain. */
const fixFor = (target: Content, { start, end }: Pick<FoundTerm, 'start' | 'end'>, name: string | undefined) => {
  const fix = name === undefined ? undefined : patched(target, start, end, name)
  return fix ? { fix: [...fix] } : {}
}

const misgenderedAs = (
  { segment, target, targetText, inTarget }: Scene,
  concepts: readonly Concept[],
  language: Language,
) =>
  misgenderedIn(targetText, inTarget, concepts, language).map(
    ({ concept, expected, isNominative, ...span }): About => ({
      concept,
      finding: {
        segment: segment.id,
        key: 'gender',
        params: { found: targetText.slice(span.start, span.end), expected },
        ...place('target', span),
        ...fixFor(target, span, isNominative ? expected : undefined),
      },
    }),
  )

const blanked = (text: string, found: readonly FoundTerm[]): string =>
  found.reduce((rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end), text)

/** Names of the source of which the target has no approved form; one that stands for several concepts needs one of them. */
const missingIn = (
  { segment, sourceText, targetText, inSource, inTarget }: Scene,
  language: Language,
  introduced: ReadonlySet<Concept>,
): readonly About[] => {
  const ofSource = new Set(inSource.map(({ concept }) => concept))
  // the surname in somebody else's full name is no mention of its namesake
  const others = inTarget.filter(({ concept }) => isName(concept) && !ofSource.has(concept))
  const text = blanked(targetText, others)
  const isThere = ({ concept }: FoundTerm) =>
    allowedTerms(concept, language).length === 0 ||
    inTarget.some((other) => other.concept === concept) ||
    isMentioned(concept, text, language, introduced.has(concept)) ||
    speaksOfPlace(concept, text, language)
  return inSource
    .filter((one, index) => inSource.findIndex(({ concept }) => concept === one.concept) === index)
    .filter((one) => isName(one.concept) && !inSource.filter(samePlace(one)).some(isThere))
    .map((one) => ({
      concept: one.concept,
      finding: {
        segment: segment.id,
        key: 'missing',
        params: { found: sourceText.slice(one.start, one.end), expected: expectedFor(one.concept, language) },
        ...place('source', one),
      },
    }))
}
