import type { Range } from './pieces.ts'
import type { Planned } from './planned.ts'

/**
 * Writes inline content into a block of raw HTML, where nothing is Markdown: `<` and what would be a reference are
 * escaped, braces too (what has braces is read as code), codes are copied by `bytes`, and characters keep the source's spelling when `inherit` says so.
 */
export const writeHtml = (planned: readonly Planned[], bytes: (range: Range) => string, inherit: boolean): string =>
  planned
    .map((piece) => {
      if (piece.type === 'text') {
        return [...piece.value.split('')]
          .map((unit, at) => (inherit ? piece.raws[at] : undefined) ?? escaped(unit, piece.value[at + 1]))
          .join('')
      }
      const { site, pieces } = piece
      const [start, end] = site.range
      if (!pieces || !site.inner) return bytes(site.range)
      return bytes([start, site.inner[0]]) + writeHtml(pieces, bytes, inherit) + bytes([site.inner[1], end])
    })
    .join('')

const escaped = (unit: string, next: string | undefined): string => {
  if (unit === '<') return '&lt;'
  if (unit === '{' || unit === '}') return `&#${unit.charCodeAt(0)};`
  return unit === '&' && /[#A-Za-z]/.test(next ?? '') ? '&amp;' : unit
}
