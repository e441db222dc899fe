import type { Range } from './pieces.ts'

export interface Edit {
  readonly range: Range
  readonly text: string
}

/** The text with its ranges replaced; edits are given in rising order and do not overlap. */
export const splice = (text: string, edits: readonly Edit[]): string => {
  let at = 0
  let done = ''
  for (const { range, text: replacement } of edits) {
    done += text.slice(at, range[0]) + replacement
    at = range[1]
  }
  return done + text.slice(at)
}

/** Where an offset of the source has gone; an offset inside an edit goes to its start. */
export const mover = (edits: readonly Edit[]): ((offset: number) => number) => {
  const shifts: number[] = []
  let shift = 0
  for (const { range, text } of edits) {
    shift += text.length - (range[1] - range[0])
    shifts.push(shift)
  }
  return (offset) => {
    let [low, high] = [0, edits.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((edits[middle] as Edit).range[1] <= offset) low = middle + 1
      else high = middle
    }
    return offset + (shifts[low - 1] ?? 0)
  }
}
