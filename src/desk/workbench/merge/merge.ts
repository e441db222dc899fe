import { wordDiff } from '../../../text/diff.ts'

/** A stretch of three texts. `was` is the base's text there, `theirs` and `mine` what each made of it. */
export interface Stretch {
  /** `both`: each made the same of it. `clash`: each made something else of it. */
  readonly type: 'same' | 'theirs' | 'mine' | 'both' | 'clash'
  readonly was: string
  readonly theirs: string
  readonly mine: string
}

/**
 * Three texts word by word: what both left alone, what one of them changed, what both did. The stretches' `was`, `theirs`
 * and `mine`, joined, are the three texts: nothing of any is dropped. Codes and entities are words. Pure.
 */
export const merge = (base: string, theirs: string, mine: string): readonly Stretch[] => {
  const signs = signsOf([base, theirs, mine])
  const [was, their, my] = [base, theirs, mine].map(signs.write) as [string, string, string]
  const stretches = between(was, their, my, commonRuns(sameRuns(was, their), sameRuns(was, my)))
  return stretches.map(({ type, ...texts }) => ({
    type,
    was: signs.read(texts.was),
    theirs: signs.read(texts.theirs),
    mine: signs.read(texts.mine),
  }))
}

/** The text to begin with: what one of them changed is taken, and where both did, mine stands. */
export const merged = (stretches: readonly Stretch[]): string =>
  stretches.map(({ type, theirs, mine }) => (type === 'theirs' ? theirs : mine)).join('')

export const hasClash = (stretches: readonly Stretch[]): boolean => stretches.some(({ type }) => type === 'clash')

/** A tag, or a character that had to be written otherwise. */
const SIGN = /<[^<>]*>|&#?\w+;/g
/** Characters that are nobody's: a tag that is one of them is one word to the comparison. */
const FIRST_PRIVATE = 0xf0000

const signsOf = (texts: readonly string[]) => {
  const all = [...new Set(texts.flatMap((text) => text.match(SIGN) ?? []))]
  // somebody's own private characters are left as they are: ours begin behind them
  const taken = Math.max(FIRST_PRIVATE, ...texts.flatMap((text) => [...text].map((one) => one.codePointAt(0) ?? 0)))
  // more signs than characters are left: then they are compared by their letters
  const isRoom = taken + all.length < 0x10ffff
  const characters = new Map(all.map((sign, index) => [sign, String.fromCodePoint(isRoom ? taken + 1 + index : 0)]))
  const signs = new Map([...characters].map(([sign, character]) => [character, sign]))
  return {
    write: (text: string) => (isRoom ? text.replace(SIGN, (sign) => characters.get(sign) ?? sign) : text),
    read: (text: string) => (isRoom ? [...text].map((one) => signs.get(one) ?? one).join('') : text),
  }
}

/** A run that stands in both texts: where it begins in each, and how long it is. */
interface Run {
  readonly at: number
  readonly there: number
  readonly length: number
}

const sameRuns = (base: string, other: string): readonly Run[] => {
  const runs: Run[] = []
  let [at, there] = [0, 0]
  for (const { type, text } of wordDiff(base, other)) {
    if (type === 'same') runs.push({ at, there, length: text.length })
    if (type !== 'added') at += text.length
    if (type !== 'removed') there += text.length
  }
  return runs
}

/** A run of the base that stands in both others. */
interface CommonRun {
  readonly at: number
  readonly theirs: number
  readonly mine: number
  readonly length: number
}

const commonRuns = (theirs: readonly Run[], mine: readonly Run[]): readonly CommonRun[] =>
  theirs.flatMap((their) =>
    mine.flatMap((my) => {
      const at = Math.max(their.at, my.at)
      const length = Math.min(their.at + their.length, my.at + my.length) - at
      return length > 0 ? [{ at, theirs: their.there + at - their.at, mine: my.there + at - my.at, length }] : []
    }),
  )

const between = (was: string, theirs: string, mine: string, runs: readonly CommonRun[]): readonly Stretch[] => {
  const stretches: Stretch[] = []
  const from = { at: 0, theirs: 0, mine: 0 }
  const end = { at: was.length, theirs: theirs.length, mine: mine.length, length: 0 }
  for (const run of [...runs, end]) {
    const gap = {
      was: was.slice(from.at, run.at),
      theirs: theirs.slice(from.theirs, run.theirs),
      mine: mine.slice(from.mine, run.mine),
    }
    if (gap.was + gap.theirs + gap.mine !== '') stretches.push({ type: typeOf(gap), ...gap })
    const same = was.slice(run.at, run.at + run.length)
    if (same !== '') stretches.push({ type: 'same', was: same, theirs: same, mine: same })
    from.at = run.at + run.length
    from.theirs = run.theirs + run.length
    from.mine = run.mine + run.length
  }
  return stretches
}

const typeOf = ({ was, theirs, mine }: Omit<Stretch, 'type'>): Stretch['type'] => {
  if (theirs === mine) return 'both'
  if (theirs === was) return 'mine'
  return mine === was ? 'theirs' : 'clash'
}
