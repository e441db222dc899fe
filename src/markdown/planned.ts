import type { CodePiece } from './pieces.ts'

/** Inline content to be written: each character with the source spelling it inherits, if it does. */
export type Planned = PlannedText | CodePiece<Planned>

export interface PlannedText {
  readonly type: 'text'
  readonly value: string
  readonly raws: readonly (string | undefined)[]
}

/** With neighbouring texts made one and empty ones left out. */
export const merged = (list: readonly Planned[]): readonly Planned[] => {
  const done: Planned[] = []
  let open: PlannedText[] = []
  const close = () => {
    const value = open.map((text) => text.value).join('')
    const [only] = open
    if (open.length === 1 && only && value !== '') done.push(only)
    else if (value !== '') done.push({ type: 'text', value, raws: open.flatMap(({ raws }) => raws) })
    open = []
  }
  for (const piece of list) {
    if (piece.type === 'text') {
      open.push(piece)
      continue
    }
    close()
    done.push(piece.pieces ? { ...piece, pieces: merged(piece.pieces) } : piece)
  }
  close()
  return done
}

/** White space at the edges of a block means nothing there, and is not written. */
export const trimmed = (list: readonly Planned[]): readonly Planned[] => {
  const first = list[0]
  const head = first?.type === 'text' ? first.value.length - first.value.trimStart().length : 0
  const from = head > 0 && first?.type === 'text' ? [textOf(first, head, first.value.length), ...list.slice(1)] : list
  const last = from.at(-1)
  return merged(last?.type === 'text' ? [...from.slice(0, -1), textOf(last, 0, last.value.trimEnd().length)] : from)
}

export const textOf = ({ value, raws }: PlannedText, from: number, to: number): PlannedText => ({
  type: 'text',
  value: value.slice(from, to),
  raws: raws.slice(from, to),
})

export type Test = (unit: string, raw: string | undefined) => boolean

/** How many characters at one end of a text pass a test, at most so many. */
export const count = ({ value, raws }: PlannedText, test: Test, most: number, fromEnd: boolean): number => {
  let units = 0
  const at = () => (fromEnd ? value.length - 1 - units : units)
  while (units < Math.min(most, value.length) && test(value[at()] as string, raws[at()])) units++
  return units
}
