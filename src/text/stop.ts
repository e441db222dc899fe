/** A place where a sentence may end: a run of stops with what closes after it. */
export interface Stop {
  /** Where the run begins, in UTF-16 code units. */
  readonly at: number
  /** The run itself: `.`, `?!`, `…` */
  readonly marks: string
  /** Quotation marks and brackets that close after it. */
  readonly closers: string
  /** Whether another run stands after those: what ended inside them, ends outside as well. */
  readonly isOutside: boolean
  /** Where the sentence would end, with footnote marks and emoji that belong to it. */
  readonly end: number
  /** Where what follows begins: at `end` when there is no white space between. */
  readonly next: number
}

/** Characters that nobody sees and that are no white space: controls, soft hyphens, zero-width marks. */
export const UNSEEN = '\\0-\\x08\\x0e-\\x1f\\x7f-\\x9f\\u00ad\\u200b-\\u200f\\u2060-\\u2064'

const RUN = /[.!?…]+/g
const TAIL = new RegExp(
  `[${UNSEEN}]*(?<closers>["'’”“»)\\]]*)(?<outside>[.!?…]*)(?:\\[\\d{1,3}\\]|[¹²³⁰-⁹])*[${UNSEEN}]*`,
  'uy',
)
const EMOJI = /(?:[^\S\n]?(?:\p{RI}|\p{Extended_Pictographic}(?:\p{EMod}|\u{FE0F}|\u{200D})*))+(?=\s|$)/uy
const SPACE = /\s*/uy

/** Every stop of a text, in order. Takes time in proportion to the text. */
export function* stopsOf(text: string): Generator<Stop> {
  let last = 0
  for (const { 0: marks, index: at } of text.matchAll(RUN)) {
    if (at < last) continue
    const tail = stick(TAIL, text, at + marks.length)
    const after = at + marks.length + (tail?.[0].length ?? 0)
    const end = after + (stick(EMOJI, text, after)?.[0].length ?? 0)
    const next = end + (stick(SPACE, text, end)?.[0].length ?? 0)
    last = end
    yield { at, marks, closers: tail?.groups?.closers ?? '', isOutside: tail?.groups?.outside !== '', end, next }
  }
}

const stick = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at
  return pattern.exec(text)
}
