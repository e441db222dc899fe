import { type Content, readableText } from '../model/inline.ts'
import type { Change } from '../steps/changes.ts'
import { toTagged } from '../text/marks.ts'
import type { Terminal } from './terminal.ts'

type Changed = Extract<Change, { type: 'changed' }>

/** `changed: The port [-opened-]{+closed+} in 2018.`, in the marks of `git diff --word-diff`; where only codes changed, how it was. */
export const changeWords = ({ was, diff }: Changed, { say }: Pick<Terminal, 'say'>): string =>
  diff.every(({ type }) => type === 'same')
    ? say('change.was', { text: toTagged(was) })
    : say('change.words', { text: diff.map(({ type, text }) => MARKED[type](text)).join('') })

const MARKED = {
  same: (text: string) => text,
  removed: (text: string) => `[-${text}-]`,
  added: (text: string) => `{+${text}+}`,
}

/** A change as `--json` shows it. */
export const changeRecord = (change: Change | undefined) =>
  change?.type === 'changed' ? { ...change, was: textRecord(change.was) } : (change ?? null)

/** A text as `--json` shows it. */
export const textRecord = (content: Content) => ({ text: readableText(content), tagged: toTagged(content) })
