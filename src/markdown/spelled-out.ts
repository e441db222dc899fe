import { isLetter } from './inherit.ts'
import type { Range } from './pieces.ts'
import type { Planned } from './planned.ts'

/**
 * The bytes of content of which everything but letters has its spelling from the source, so that the printer has nothing
 * to decide. `undefined` when it has.
 */
export const spelledOut = (list: readonly Planned[], bytes: (range: Range) => string): string | undefined => {
  let done = ''
  for (const piece of list) {
    if (piece.type === 'text') {
      const { value, raws } = piece
      if (!isSpelled(value, raws)) return undefined
      for (let at = 0; at < value.length; at++) done += raws[at] ?? value[at]
      continue
    }
    const { site, pieces } = piece
    const [start, end] = site.range
    const inner = pieces && spelledOut(pieces, bytes)
    if (site.bare || (pieces && inner === undefined)) return undefined
    const [innerStart, innerEnd] = site.inner ?? [end, end]
    const { open, close } = site.bytes ?? { open: bytes([start, innerStart]), close: bytes([innerEnd, end]) }
    done += open + (inner ?? '') + (site.label && site.label.written !== inner ? site.label.close : close)
  }
  return done
}

/** Whether nothing that might need an escape is without a spelling of the source. */
export const isSpelled = (value: string, raws: readonly (string | undefined)[]): boolean =>
  raws.every((raw, at) => raw !== undefined || isLetter(value, at))
