import type { Manner } from './manner.ts'
import type { Range, Slot } from './pieces.ts'
import type { Planned } from './planned.ts'

/**
 * Writes inline content into raw HTML, where nothing is Markdown: what would be a tag, a reference or the end of an
 * attribute is escaped, braces too (what has braces is read as code), codes are copied by `bytes`, and characters keep the
 * source's spelling when the manner says so.
 */
export const writeHtml = (
  planned: readonly Planned[],
  syntax: Slot['syntax'],
  bytes: (range: Range) => string,
  manner: Manner,
): string => {
  const unsafe = manner.everything ? /[!-/:-@[-`{-~]/ : syntax === 'attribute' ? /["'<>{}`|$]/ : /[{}]/
  const spelled = (unit: string, next: string | undefined) =>
    unsafe.test(unit) ? `&#${unit.charCodeAt(0)};` : escaped(unit, next)
  return planned
    .map((piece) => {
      if (piece.type === 'text') {
        return [...piece.value.split('')]
          .map((unit, at) => (manner.inherit ? piece.raws[at] : undefined) ?? spelled(unit, piece.value[at + 1]))
          .join('')
      }
      const { site, pieces } = piece
      const [start, end] = site.range
      if (!pieces || !site.inner) return bytes(site.range)
      const inner = writeHtml(pieces, syntax, bytes, manner)
      return bytes([start, site.inner[0]]) + inner + bytes([site.inner[1], end])
    })
    .join('')
}

const escaped = (unit: string, next: string | undefined): string => {
  if (unit === '<') return '&lt;'
  return unit === '&' && /[#A-Za-z]/.test(next ?? '') ? '&amp;' : unit
}
