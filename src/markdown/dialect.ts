/** Syntax that is not CommonMark and must not be parsed as such. */
export interface Span {
  readonly kind: 'template' | 'math' | 'attributes' | 'alert' | 'fence' | 'title' | 'definition'
  readonly start: number
  readonly end: number
}

const TEMPLATE =
  /\{\{(?:[^}\n]|\}(?!\})|\n(?![ \t>]*(?:\r?\n|`{3}|~{3}))){0,999}\}\}+|\{%(?:[^%\n]|%(?!\})|\n(?![ \t>]*(?:\r?\n|`{3}|~{3}))){0,999}%\}/y
const ATTRIBUTES = /\{[:#.][^{}\n`]{0,400}\}|\{\/\*[^{}\n]{0,400}\*\/\}/y
const ATTRIBUTES_AFTER = /\{[ ]?[\w-]+=[^{}\n`]{0,400}\}/y
/** Braces in braces in braces, as an object in an attribute of MDX has them. */
const EXPRESSION =
  /\{(?:[^{}\n]|\n(?![ \t>]*\r?\n)|\{(?:[^{}\n]|\n(?![ \t>]*\r?\n)|\{[^{}\n]{0,400}\}){0,999}\}){0,999}\}/y
const BLOCK_MATH = /\$\$(?:[^$\n]|\$(?!\$)|\n(?![ \t>]*\r?\n)){1,4000}\$\$/y
const INLINE_MATH = /\$(?![\s$])(?:\\[^\n]|[^$\\\n`]){1,400}(?<!\s)\$(?!\d)/y
const BRACKET_MATH =
  /\\\\\((?:[^\n]|\n(?![ \t>]*\r?\n)){0,999}?\\\\\)|\\\\\[(?:[^\n]|\n(?![ \t>]*\r?\n)){0,999}?\\\\\]/y
const ALERT = /\[![A-Za-z]+\](?=[ \t]*(?:\r?\n|$))/y
const CERTAINLY_MATH = /[\\^_{}=~|]/
/** Two words: between two dollars of a price list, say. */
const PROSE = /\p{L}{2,}\s+\p{L}{2,}/u

const at = (pattern: RegExp, text: string, index: number): number | undefined => {
  pattern.lastIndex = index
  const found = pattern.exec(text)
  return found ? index + found[0].length : undefined
}

/** Whether single dollars enclose mathematics in this document: it says so, or has a display formula. */
const hasMath = (text: string): boolean =>
  text.includes('$$') || /^(?:math|mathjax|katex|latex)\s*[:=]\s*(?:true|katex|mathjax)/im.test(text)

/** A component of MDX. Wherever it stands: a translation may move it. */
const COMPONENT = /(?<!\\)<\/?[A-Z]\w*(?=[\s/>])/

export interface Dialect {
  readonly math: boolean
  /** MDX: single braces hold expressions. */
  readonly components: boolean
}

export const dialectOf = (text: string, hasModules: boolean): Dialect => ({
  math: hasMath(text),
  components: hasModules || COMPONENT.test(text),
})

/** The span that begins at this index of the text, if one does. */
export const spanAt = (text: string, index: number, { math, components }: Dialect): Span | undefined => {
  const span = (kind: Span['kind'], end: number | undefined): Span | undefined =>
    end === undefined ? undefined : { kind, start: index, end }
  switch (text[index]) {
    case '{': {
      const next = text[index + 1]
      if (next === '{' || next === '%') return span('template', at(TEMPLATE, text, index))
      if (next && '#.:/'.includes(next)) return span('attributes', at(ATTRIBUTES, text, index))
      if (components) return span('template', at(EXPRESSION, text, index))
      return /[)\]`]/.test(text[index - 1] ?? '') ? span('attributes', at(ATTRIBUTES_AFTER, text, index)) : undefined
    }
    case '$': {
      const display = at(BLOCK_MATH, text, index)
      if (display !== undefined) return span('math', display)
      const end = at(INLINE_MATH, text, index)
      if (end === undefined) return undefined
      const formula = text.slice(index + 1, end - 1)
      return CERTAINLY_MATH.test(formula) || (math && !PROSE.test(formula)) ? span('math', end) : undefined
    }
    case '\\':
      return span('math', at(BRACKET_MATH, text, index))
    case '[':
      return /(?:^|\n)[ \t]*>[ \t>]*$/.test(text.slice(Math.max(0, index - 40), index))
        ? span('alert', at(ALERT, text, index))
        : undefined
    default:
      return undefined
  }
}
