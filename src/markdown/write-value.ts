import type { Slot } from './pieces.ts'
import type { Planned } from './planned.ts'
import { frameOf } from './scalar.ts'
import { isSame } from './value-data.ts'

/** What a plain scalar must not begin with (YAML 1.2.2, 5.3), whatever a parser makes of it. */
const INDICATOR = /^[-?:,[\]{}#&*!|>'"%@`]/
/** What no TOML string holds but as an escape (TOML 1.0, String). */
const CONTROL = /[\0-\x08\x0b-\x1f\x7f]/

/**
 * Spells a front-matter value in the first of these ways in which the front matter still says the same but for this
 * value: as its source was spelled, in the same style, in double quotes. The white space at its edges stays.
 */
export const writeValue = (
  planned: readonly Planned[],
  slot: Slot,
  markdown: string,
  inner: readonly [number, number],
): string => {
  const [start, end] = slot.range
  const source = markdown.slice(start, end)
  const syntax = slot.syntax === 'toml' ? 'toml' : 'yaml'
  const text = valueText(planned)
  const said = slot.said ?? text
  const value = said.slice(0, said.length - said.trimStart().length) + text + said.slice(said.trimEnd().length)
  const [opening, closing] = frameOf(source, syntax)
  const [before, rest] = [markdown.slice(inner[0], start), markdown.slice(end, inner[1])]
  const fits = (candidate: string): boolean =>
    isSame(before + candidate + rest, markdown.slice(inner[0], inner[1]), slot, value)
  const styled = syntax === 'toml' ? inToml(text, source) : inYaml(text, source)
  const found = [inherited(planned, markdown), styled]
    .filter((candidate) => candidate !== undefined)
    .map((candidate) => opening + candidate + closing)
    .filter((candidate) => opening !== '' || !INDICATOR.test(candidate))
    .find(fits)
  return found ?? JSON.stringify(value) + (/^[|>]/.test(source) && syntax === 'yaml' ? closing : '')
}

/** The text of a front-matter value: what codes there show is what they are. */
const valueText = (planned: readonly Planned[]): string =>
  planned.map((piece) => (piece.type === 'text' ? piece.value : piece.site.equiv)).join('')

/** With the spelling the plan inherited; `undefined` where that of a code is not known. */
const inherited = (planned: readonly Planned[], markdown: string): string | undefined => {
  const parts = planned.map((piece) =>
    piece.type === 'text'
      ? piece.raws.map((raw, at) => raw ?? piece.value[at]).join('')
      : markdown.slice(...piece.site.range),
  )
  return planned.some((piece, at) => piece.type === 'code' && parts[at] === '') ? undefined : parts.join('')
}

/** Between quotation marks, in a block or plain; `undefined` in double quotes, which are the last way anyhow. */
const inYaml = (text: string, source: string): string | undefined => {
  if (source.startsWith('"')) return undefined
  const words = source.startsWith("'") ? text.replaceAll("'", "''") : text
  // But for a literal block lines are folded: what ends one that is to stay is written once more.
  const lines = source.startsWith('|') ? words : words.replace(/\n+/g, '\n$&')
  const [, eol = '\n', indent = ''] = /(\r?\n)([ \t]*)\S/.exec(source) ?? []
  return lines.replace(/\n+(?!\n)/g, (breaks) => eol.repeat(breaks.length) + indent)
}

const inToml = (text: string, source: string): string | undefined => {
  const eol = source.includes('\r\n') ? '\r\n' : '\n'
  if (source.startsWith("'")) return CONTROL.test(text) ? undefined : text.replaceAll('\n', eol)
  if (!source.startsWith('"""')) return undefined
  return JSON.stringify(text)
    .slice(1, -1)
    .replace(/\\[\s\S]/g, (unit, at: number, whole: string) => {
      if (unit === '\\n') return eol
      // three together would end it
      return unit === '\\"' && !/^(?:\\"|$)/.test(whole.slice(at + 2, at + 4)) ? '"' : unit
    })
}
