import { type Content, plainText } from '../../../model/inline.ts'
import { fromTagged } from '../../../text/marks.ts'
import type { Bench, Row } from '../bench.ts'

/** What stands in the target, typed or not; empty where nothing does. Reading it subscribes. */
export const standingIn = (bench: Bench, row: Row): string =>
  bench.typed(row.id) ?? (row.target.state === 'initial' ? '' : row.target.text.tagged)

/** The same as content; what cannot be read is text as it stands. */
export const contentIn = (tagged: string, row: Row): Content =>
  fromTagged(tagged, row.source.content) ?? [{ type: 'text', value: tagged }]

export const wordsIn = (tagged: string, row: Row): string => plainText(contentIn(tagged, row))

/** Puts a whole text into the segment, if one is still at it: by the editor when that is there, else as typed. */
export const replace = (bench: Bench, { id }: Row, tagged: string): void => {
  if (id !== bench.current.peek()) return
  const hand = bench.hand.peek()
  if (hand) {
    hand.replace(tagged)
    hand.focus()
  } else bench.type(id, tagged)
}

/** Puts a few words at the cursor, if one is still at the segment; where there is no cursor, behind what stands. */
export const insert = (bench: Bench, row: Row, tagged: string): void => {
  if (row.id !== bench.current.peek()) return
  const hand = bench.hand.peek()
  if (hand) {
    hand.insert(tagged)
    hand.focus()
    return
  }
  const standing = standingIn(bench, row)
  bench.type(row.id, standing === '' ? tagged : `${standing} ${tagged}`)
}

/** What is selected, in the editor or anywhere else on the page. */
export const selected = (bench: Bench): string =>
  (bench.hand.peek()?.selection() || globalThis.getSelection?.()?.toString() || '').replace(/\s+/g, ' ').trim()
