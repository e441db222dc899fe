import type { Ground } from './keep.ts'

/** A copy on this machine of what somebody typed. `window`: the page's own name, so that two windows never overwrite each other. */
export interface Copy extends Ground {
  readonly window: string
  readonly segment: string
  readonly tagged: string
  /** The draft that the server had of an earlier stroke of it; `null`: none. */
  readonly number: number | null
  readonly at: number
}

/** My draft as the server has it. */
export interface ServerDraft {
  readonly segment: string
  readonly number: number
  readonly tagged: string
  readonly base: number
  readonly was: { readonly tagged: string } | null
  readonly at: string
  readonly current: boolean
}

/** What stands in a segment now. */
export interface Standing {
  readonly tagged: string | null
  readonly changed: number
}

/** A text of mine from another time, to be taken up, compared or put away. */
export interface Offer extends Ground {
  readonly segment: string
  readonly tagged: string
  readonly at: number
  /** `unsaved`: it never reached the server. `moved`: another text came in since. `gone`: the segment is no more. `other`: there are several. */
  readonly why: 'unsaved' | 'moved' | 'gone' | 'other'
  /** Where it lies: the server's draft, the copies of these windows. */
  readonly number: number | null
  readonly windows: readonly string[]
}

export interface Return {
  /** Drafts on the very text that stands there: they are taken up without asking. */
  readonly resume: readonly (Ground & {
    readonly segment: string
    readonly tagged: string
    readonly number: number
    readonly windows: readonly string[]
  })[]
  readonly offers: readonly Offer[]
  /** Copies and drafts that say what stands there anyhow. */
  readonly idle: { readonly copies: readonly Copy[]; readonly drafts: readonly string[] }
}

/**
 * What to do with texts that were typed and not handed in, when the translation is opened again. Nothing is dropped but
 * what stands in the segment already. Pure.
 */
export const onReturn = (
  standing: ReadonlyMap<string, Standing>,
  revision: number,
  drafts: readonly ServerDraft[],
  copies: readonly Copy[],
): Return => {
  const texts = [...drafts.map((draft) => fromDraft(draft, revision)), ...copies.map(fromCopy)].filter(
    // a draft that a copy was typed on from is a beginning of that copy
    ({ isDraft, segment, number }) =>
      !isDraft || !copies.some((one) => one.segment === segment && one.number === number),
  )
  const isIdle = ({ segment, tagged }: Text) => standing.get(segment)?.tagged === tagged
  const bySegment = Map.groupBy(
    texts.filter((text) => !isIdle(text)),
    ({ segment }) => segment,
  )
  const resume: Return['resume'][number][] = []
  const offers: Offer[] = []
  for (const [segment, all] of bySegment) {
    const stands = standing.get(segment)
    const distinct = [...Map.groupBy(all, ({ tagged }) => tagged).values()].map(oneOf)
    const [only] = distinct
    if (distinct.length === 1 && only?.isDraft && only.number !== null && fits(only, stands, revision))
      resume.push({ ...only, number: only.number })
    else
      for (const { isDraft, ...text } of distinct)
        offers.push({ ...text, why: reason(text, isDraft, stands, revision, distinct.length) })
  }
  return {
    resume,
    offers: offers.toSorted((one, other) => other.at - one.at),
    idle: {
      copies: copies.filter((copy) => isIdle(fromCopy(copy))),
      drafts: drafts.filter((draft) => isIdle(fromDraft(draft, revision))).map(({ segment }) => segment),
    },
  }
}

interface Text extends Ground {
  readonly segment: string
  readonly tagged: string
  readonly at: number
  readonly number: number | null
  readonly windows: readonly string[]
  readonly isDraft: boolean
}

const fromDraft = ({ segment, tagged, number, base, was, at, current }: ServerDraft, revision: number): Text => ({
  segment,
  tagged,
  number,
  base,
  was: was?.tagged ?? null,
  // an earlier revision counts otherwise: its base says nothing here
  revision: current ? revision : 0,
  at: Date.parse(at),
  windows: [],
  isDraft: true,
})

const fromCopy = ({ window, ...copy }: Copy): Text => ({
  ...copy,
  windows: [window],
  isDraft: false,
})

/** The same text in several places; what the server has of it counts. */
const oneOf = (texts: readonly Text[]): Text => {
  const draft = texts.find(({ isDraft }) => isDraft)
  const first = draft ?? (texts.toSorted((one, other) => other.at - one.at)[0] as Text)
  return { ...first, windows: texts.flatMap(({ windows }) => windows) }
}

const fits = (text: Ground, stands: Standing | undefined, revision: number): boolean =>
  stands !== undefined && text.revision === revision && text.base === stands.changed

const reason = (
  text: Ground,
  isDraft: boolean,
  stands: Standing | undefined,
  revision: number,
  count: number,
): Offer['why'] => {
  if (!stands) return 'gone'
  if (!fits(text, stands, revision)) return 'moved'
  return count > 1 && isDraft ? 'other' : 'unsaved'
}
