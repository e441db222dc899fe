import type { Introduction } from '../markdown/index.ts'
import { segmentsOf, type Unit } from '../model/document.ts'
import { Fault } from '../model/fault.ts'
import type { ShelvedFinding } from '../model/finding.ts'
import { plainText } from '../model/inline.ts'
import type { Language } from '../model/language.ts'
import { type Concept, standingOn } from '../model/term.ts'
import type { Act, Ports } from '../step.ts'
import { wordsOf } from '../text/words.ts'
import { type Comparison, compare } from './compare.ts'
import { inContext } from './context.ts'
import { footnotesIn } from './footnotes.ts'
import { type Order, propose } from './propose.ts'
import { demand } from './rights.ts'
import { type Spot, spotOf } from './spot.ts'

export interface Proofreading extends Order {
  readonly markdown: string
  /** Slug of the article that it is to be a revision of. */
  readonly revises?: string | undefined
}

/** What would become of a text if it were submitted now. */
export interface Proof {
  /** What stands in the way. */
  readonly faults: readonly Fault[]
  readonly introduction: Introduction | undefined
  readonly proposal: ReturnType<typeof propose> | undefined
  /** The body as readers would have it. */
  readonly html: string | undefined
  /** None where the text cannot be read, or in no known language. */
  readonly units: readonly Unit[]
  readonly words: number
  readonly findings: readonly { readonly finding: ShelvedFinding; readonly spot: Spot }[]
  /** Against the latest revision; `undefined`: it would be the first. */
  readonly comparison: (Comparison & { readonly since: number }) | undefined
}

/**
 * What the checks have to say of a text by itself. A word in another script is an author's own choice.
 * Each has its sentence in `locales/`, `desk.proof`: that for a translation would not fit.
 */
export const OF_ONE_TEXT: Readonly<Record<string, readonly string[]>> = {
  script: ['mixed', 'tangled', 'wrong'],
  'figures-style': ['separators', 'percent', 'ending', 'dash'],
  'name-variants': ['mixed'],
  'new-names': ['unknown'],
}

/**
 * Reads a text as a submission would, and keeps nothing. What would refuse it is in the answer; only `reader.busy` and the
 * like are thrown, and `article.unknown` for what it is to revise.
 */
export const proofread: Act<Proofreading, Proof> = async (order, who, ports) => {
  const faults: Fault[] = []
  const tried = async <Result>(work: () => Promise<Result>): Promise<Result | undefined> => {
    try {
      return await work()
    } catch (thrown) {
      if (!(thrown instanceof Fault) || thrown.retry) throw thrown
      faults.push(thrown)
      return undefined
    }
  }
  const { markdown } = order
  const article = order.revises === undefined ? undefined : await findRevised(order.revises, ports)
  const introduction = await tried(() => ports.reader.admit(markdown))
  const known = article && { slug: article.slug, source: article.source, languages: article.wanted }
  const proposal = introduction && (await tried(async () => propose({ ...order, ...known }, introduction)))
  if (proposal) await tried(() => demand(who, 'author', proposal.source, ports.store.people))
  if (proposal && !article && (await ports.store.articles.bySlug(proposal.slug)))
    faults.push(new Fault('slug.taken', { slug: proposal.slug }))

  const language = proposal?.source ?? article?.source ?? order.source ?? introduction?.language
  const units = introduction && language ? ((await tried(() => ports.reader.extract(markdown, language))) ?? []) : []
  const html = introduction && (await tried(() => render(markdown, language, ports)))
  const texts = units.flatMap(segmentsOf).map(({ content }) => plainText(content))
  const latest = article && (await ports.store.documents.latest(article.id))
  const before = latest && units.length > 0 ? await ports.store.documents.units(latest.id) : []
  return {
    faults,
    introduction,
    proposal,
    html,
    units,
    words: texts.reduce((sum, text) => sum + wordsOf(text).length, 0),
    findings: language ? findingsOf(markdown, units, language, await ports.store.concepts.all(), ports) : [],
    comparison: latest && before.length > 0 ? { since: latest.revision, ...compare(before, units) } : undefined,
  }
}

const findRevised = async (slug: string, { store }: Ports) => {
  const article = await store.articles.bySlug(slug)
  if (!article) throw new Fault('article.unknown', { slug })
  return article
}

const render = async (markdown: string, language: Language | undefined, { reader, voice }: Ports): Promise<string> => {
  const footnotes = footnotesIn(language ?? 'en', voice)
  return (await reader.render({ markdown, units: [], targets: undefined, footnotes })).html
}

/** The text held against itself: what the checks say of a target by itself, they say of a source as well. */
const findingsOf = (
  markdown: string,
  units: readonly Unit[],
  language: Language,
  concepts: readonly Concept[],
  { checks, now }: Ports,
): Proof['findings'] => {
  const segments = inContext(units)
  const places = new Map(segments.map(({ segment, unit }) => [segment.id, { segment, unit }]))
  const at = now()
  const exhibit = {
    pair: { source: language, target: language },
    concepts: standingOn(concepts, at.toISOString().slice(0, 10)),
    segments: segments.map(({ segment, unit }) => ({
      segment,
      codes: unit.codes,
      target: {
        state: 'translated' as const,
        segment: segment.id,
        content: segment.content,
        origin: { type: 'person' as const },
        by: { type: 'memory' as const },
        at,
      },
    })),
  }
  return checks
    .filter(({ check }) => check.id in OF_ONE_TEXT)
    .flatMap(({ check, severity }) =>
      check.inspect(exhibit).flatMap((finding) => {
        const place = places.get(finding.segment)
        const whole = { ...finding, check: check.id, severity }
        const isFit = OF_ONE_TEXT[check.id]?.includes(finding.key)
        return place && isFit ? [{ finding: whole, spot: spotOf(markdown, place.unit, place.segment, finding.at) }] : []
      }),
    )
    .toSorted((one, other) => one.spot.start - other.spot.start)
}
