import type { Manner } from './manner.ts'
import { isLoose, type Range } from './pieces.ts'
import type { Planned } from './planned.ts'

/** A node of our own for the printer; `handlers` says how each type is printed. */
export type Printable = { readonly type: string } & Record<string, unknown>

/** Planned content as nodes for the printer. */
export const nodesOf = (
  list: readonly Planned[],
  bytes: (range: Range) => string,
  manner: Manner,
): readonly Printable[] =>
  list.map((piece): Printable => {
    if (piece.type === 'text') {
      const raws = manner.inherit ? piece.raws : piece.raws.map((raw) => (raw?.startsWith('&') ? raw : undefined))
      const broken = raws.some((raw) => raw !== undefined && /[\r\n]/.test(raw))
      const value = broken
        ? raws.map((raw, at) => (/[\r\n]/.test(raw ?? '') ? '\n' : piece.value[at])).join('')
        : piece.value
      return { type: 'text', value, raws, everything: manner.everything }
    }
    const { site, pieces } = piece
    const [start, end] = site.range
    if (!pieces) {
      return {
        type: 'standalone',
        value: site.bytes?.open ?? bytes(site.range),
        bare: site.bare && !(site.crowded && manner.inherit && !manner.marks) && site.href,
        wrap: !manner.inherit,
      }
    }
    const children = nodesOf(pieces, bytes, manner)
    const [innerStart, innerEnd] = site.inner ?? [end, end]
    const { open, close } = site.bytes ?? { open: bytes([start, innerStart]), close: bytes([innerEnd, end]) }
    return isLoose(site.kind) && manner.marks
      ? { type: 'attention', kind: site.kind, mark: open, children }
      : { type: 'enclosure', isLink: site.kind === 'link', open, close, label: site.label, children }
  })
