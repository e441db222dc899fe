import type { Range, TextPiece } from './pieces.ts'

/** How a front-matter string is written: by YAML, or by TOML, whose long strings have three quotation marks. */
export type ScalarSyntax = 'yaml' | 'toml'

/** White space as a spelling without escapes has it, and as one with escapes may have it (a backslash joins two lines). */
const BLANK = /\s*/.source
const ESCAPED_BLANK = /(?:\s|\\(?:[ntr]|[ \t]*\r?\n| (?![ \t]*\r?\n)))*/.source
const WHITE = new RegExp(BLANK, 'y')
const ESCAPED_WHITE = new RegExp(ESCAPED_BLANK, 'y')
const ESCAPE = /\\(?:u([\da-f]{4})|x([\da-f]{2})|U([\da-f]{8})|(["\\/]))/iy

/** What a spelling begins and ends with, the white space at the edges of its text included. */
export const frameOf = (spelling: string, syntax: ScalarSyntax): readonly [opening: string, closing: string] => {
  const [quote = ''] = (syntax === 'toml' ? /^(?:"""|'''|["'])/ : /^["']/).exec(spelling) ?? []
  const blank = quote.startsWith('"') ? ESCAPED_BLANK : BLANK
  const isBlock = syntax === 'yaml' && /^[|>]/.test(spelling)
  const opening = new RegExp(`^${isBlock ? '[|>][^\\n]*\\n' : quote}${blank}`).exec(spelling)?.[0] ?? ''
  const end = Math.max(opening.length, spelling.length - quote.length)
  return [opening, spelling.slice(blankFrom(spelling, opening.length, end, quote.startsWith('"')))]
}

/** Where the white space begins that a spelling ends with. */
const blankFrom = (spelling: string, from: number, end: number, isEscaped: boolean): number => {
  for (let at = end; at > from; ) {
    const [before = '', last = ''] = [spelling[at - 2], spelling[at - 1]]
    if (/\s/.test(last) || (isEscaped && last === '\\' && /\s/.test(spelling[at] ?? ''))) at -= 1
    else if (isEscaped && before === '\\' && /[ntr]/.test(last)) at -= 2
    else return at
  }
  return from
}

/**
 * A scalar's text without the white space at its edges, beside its spelling, as for Markdown text: quotes doubled or
 * escaped, lines folded. `undefined` offsets: the two cannot be walked together.
 */
export const readScalar = (
  value: string,
  source: string,
  range: Range,
  syntax: ScalarSyntax,
): TextPiece | undefined => {
  const [start, end] = range
  const spelling = source.slice(start, end)
  const [opening] = frameOf(spelling, syntax)
  const offsets = walk(value.trim(), spelling, opening.length, syntax)
  return offsets && { type: 'text', value: value.trim(), offsets: offsets.map((offset) => start + offset) }
}

const walk = (value: string, spelling: string, from: number, syntax: ScalarSyntax): number[] | undefined => {
  const isEscaped = spelling.startsWith('"')
  const isDoubled = syntax === 'yaml' && spelling.startsWith("'")
  const offsets: number[] = []
  let at = from
  for (let index = 0; index < value.length; ) {
    const character = value[index] as string
    const broken = /[\s\\]/.test(spelling[at] ?? '') ? run(isEscaped ? ESCAPED_WHITE : WHITE, spelling, at) : ''
    if (/[\n\\]/.test(broken)) {
      const blanks = run(WHITE, value, index).length
      for (let blank = 0; blank < blanks; blank++) offsets.push(blank === 0 ? at : at + broken.length)
      index += blanks
      at += broken.length
      continue
    }
    const [written, said] =
      isEscaped && spelling[at] === '\\' ? escapeAt(spelling, at) : ([character, character] as const)
    const length = isDoubled && character === "'" ? 2 : written.length
    if (!value.startsWith(said, index) || said === '' || (said === written && spelling[at] !== character))
      return undefined
    if (length === 2 && isDoubled && !spelling.startsWith("''", at)) return undefined
    for (let unit = 0; unit < said.length; unit++) offsets.push(unit === 0 ? at : at + length)
    index += said.length
    at += length
  }
  offsets.push(at)
  return at <= spelling.length ? offsets : undefined
}

const run = (pattern: RegExp, text: string, at: number): string => {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? ''
}

/** What an escape of a string in double quotes says; nothing where it is one of the rare ones. */
const escapeAt = (text: string, at: number): readonly [written: string, said: string] => {
  ESCAPE.lastIndex = at
  const [written = '', short, byte, long, itself] = ESCAPE.exec(text) ?? []
  const code = short ?? byte ?? long
  if (code === undefined) return [written, itself ?? '']
  const point = Number.parseInt(code, 16)
  return [written, point > 0x10ffff ? '' : String.fromCodePoint(point)]
}
