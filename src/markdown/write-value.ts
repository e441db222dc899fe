import { parseDocument } from 'yaml'
import type { Slot } from './pieces.ts'
import type { Planned } from './planned.ts'

/** Quoted, or a block. */
const STYLED = /^["'|>]/
/** What a plain scalar must not begin with (YAML 1.2.2, 5.3), whatever a parser makes of it. */
const INDICATOR = /^[-?:,[\]{}#&*!|>'"%@`]/

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
  if (slot.syntax === 'toml') return source.startsWith("'") && !/['\0-\x1f\x7f]/.test(value) ? `'${value}'` : quoted
  const before = sourceData(markdown.slice(inner[0], inner[1]))
  const candidates = [inherited(planned, source), ...inStyle(value, source)]
    .filter((text) => text !== undefined)
    .filter((text) => STYLED.test(source) || !INDICATOR.test(text))
  const fits = (text: string): boolean => {
    const after = read(markdown.slice(inner[0], start) + text + markdown.slice(end, inner[1]))
    return isSame(after, before, slot.path ?? [], value)
  }
  return candidates.find(fits) ?? quoted
}

const read = (yaml: string): unknown => {
  const document = parseDocument(yaml, { logLevel: 'silent' })
  if (document.errors.length > 0) return undefined
  try {
    return document.toJS()
  } catch (error) {
    // An alias without its anchor is found only when the data is made.
    if (error instanceof ReferenceError) return undefined
    throw error
  }
}

/** Every value of one front matter is compared with the same source. */
let last: { readonly yaml: string; readonly data: unknown } = { yaml: '', data: null }
const sourceData = (yaml: string): unknown => {
  if (last.yaml !== yaml) last = { yaml, data: read(yaml) }
  return last.data
}

const isSame = (after: unknown, before: unknown, path: readonly (string | number)[], value: string): boolean => {
  const found = at(after, path)
  if (typeof found !== 'string' || found.trimEnd().replace(/\s*\n\s*/g, ' ') !== value) return false
  return JSON.stringify(without(after, path)) === JSON.stringify(without(before, path))
}

const at = (data: unknown, path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>(
    (table, step) =>
      typeof table === 'object' && table !== null ? (table as Record<string, unknown>)[step] : undefined,
    data,
  )

/** The data with an empty string at a path. */
const without = (data: unknown, [step, ...rest]: readonly (string | number)[]): unknown => {
  if (step === undefined) return ''
  if (Array.isArray(data)) return data.map((item, index) => (index === step ? without(item, rest) : item))
  if (typeof data !== 'object' || data === null) return data
  return { ...data, [step]: without((data as Record<string, unknown>)[step], rest) }
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
