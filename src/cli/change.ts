import type { Segment } from '../model/document.ts'
import { type Content, readableText } from '../model/inline.ts'
import type { Revised } from '../steps/compare.ts'
import type { Pair } from '../steps/pairing.ts'
import { wordDiff } from '../text/diff.ts'
import { toTagged } from '../text/marks.ts'
import type { Terminal } from './terminal.ts'

/** What a revision did to a sentence: put it there, or made it of another. */
export type Change = 'new' | Pick<Pair, 'before' | 'after'>

/** By the ids of the present segments; those that stayed are not there. */
export const changesOf = (revision: Revised | undefined): ReadonlyMap<Segment['id'], Change> =>
  new Map<Segment['id'], Change>([
    ...(revision?.added ?? []).map(({ id }) => [id, 'new'] as const),
    ...(revision?.changed ?? []).map((pair) => [pair.after.id, pair] as const),
  ])

/** `changed: The port [-opened-]{+closed+} in 2018.`, in the marks of `git diff --word-diff`; where only codes changed, how it was. */
export const changeWords = ({ before, after }: Exclude<Change, 'new'>, { say }: Pick<Terminal, 'say'>): string => {
  const diff = diffOf(before.content, after.content)
  if (diff.every(({ type }) => type === 'same')) return say('change.was', { text: toTagged(before.content) })
  return say('change.words', { text: diff.map(({ type, text }) => MARKED[type](text)).join('') })
}

const MARKED = {
  same: (text: string) => text,
  removed: (text: string) => `[-${text}-]`,
  added: (text: string) => `{+${text}+}`,
}

/** A change as `--json` shows it. */
export const changeRecord = (change: Change | undefined) => {
  if (change === undefined) return null
  if (change === 'new') return { type: 'new' }
  const { before, after } = change
  return { type: 'changed', was: textRecord(before.content), diff: diffOf(before.content, after.content) }
}

const diffOf = (before: Content, after: Content) => wordDiff(readableText(before), readableText(after))

/** A text as `--json` shows it. */
export const textRecord = (content: Content) => ({ text: readableText(content), tagged: toTagged(content) })
