import { parse } from 'yaml'
import type { Slot } from './pieces.ts'
import type { Planned } from './planned.ts'

/** The text of a front-matter value: what codes there show is what they are. */
const valueText = (planned: readonly Planned[]): string =>
  planned.map((piece) => (piece.type === 'text' ? piece.value : piece.site.equiv)).join('')

/**
 * Spells a front-matter value in the first of these ways in which the front matter still says the same but for this
 * value: as its source was spelled, in the same style on one line, in double quotes.
 */
export const writeValue = (
  planned: readonly Planned[],
  slot: Slot,
  markdown: string,
  inner: readonly [number, number],
): string => {
  const value = valueText(planned)
  const [start, end] = slot.range
  const source = markdown.slice(start, end)
  const quoted = JSON.stringify(value)
  if (slot.syntax === 'toml') return quoted
  const before = read(markdown.slice(inner[0], inner[1]))
  const candidates = [inherited(planned, source), ...inStyle(value, source)].filter((text) => text !== undefined)
  const fits = (text: string): boolean => {
    const after = read(markdown.slice(inner[0], start) + text + markdown.slice(end, inner[1]))
    return isSame(after, before, slot.name, value)
  }
  return candidates.find(fits) ?? quoted
}

const read = (yaml: string): unknown => {
  try {
    return parse(yaml, { logLevel: 'silent' })
  } catch (error) {
    if (error instanceof Error && error.name === 'YAMLParseError') return undefined
    throw error
  }
}

const isSame = (after: unknown, before: unknown, name: string, value: string): boolean => {
  if (typeof after !== 'object' || after === null || typeof before !== 'object' || before === null) return false
  const found = (after as Record<string, unknown>)[name]
  if (typeof found !== 'string' || found.trimEnd().replace(/\s*\n\s*/g, ' ') !== value) return false
  return JSON.stringify({ ...after, [name]: '' }) === JSON.stringify({ ...before, [name]: '' })
}

/** With the spelling the plan inherited, in the source's own quotes or block. */
const inherited = (planned: readonly Planned[], source: string): string | undefined => {
  const text = planned
    .map((piece) =>
      piece.type === 'text' ? piece.raws.map((raw, at) => raw ?? piece.value[at]).join('') : piece.site.mark,
    )
    .join('')
  const quote = /^["']/.exec(source)?.[0]
  if (quote) return quote + text + quote
  const header = /^[|>][^\n]*\n[ \t]*/.exec(source)?.[0]
  return header ? header + text + (/\s*$/.exec(source)?.[0] ?? '') : text
}

const inStyle = (value: string, source: string): readonly string[] => {
  if (source.startsWith("'")) return [`'${value.replaceAll("'", "''")}'`]
  if (source.startsWith('"')) return []
  const header = /^[|>][^\n]*\n[ \t]*/.exec(source)?.[0]
  return [header ? header + value + (/\s*$/.exec(source)?.[0] ?? '') : value]
}
