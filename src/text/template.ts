/** HTML or XML that is safe to write as it stands. */
export interface Markup {
  readonly markup: string
}

type Value = string | number | Markup | undefined | readonly Markup[]

/**
 * Markup from a template: what is put in between is escaped, unless it is markup itself. A list stands line by
 * line; an empty one, and `undefined`, takes its own line with it.
 */
export const markup = (strings: TemplateStringsArray, ...values: readonly Value[]): Markup => ({
  markup: strings.reduce((before, text, index) => {
    const value = values[index - 1] as Value
    const nothing = value === undefined || (Array.isArray(value) && value.length === 0)
    return before + write(value) + (nothing ? text.replace(/^\n/u, '') : text)
  }),
})

/** Markup made elsewhere, taken at its word: the HTML of an edition (`markdown/html.ts`), and nothing a person typed. */
export const trusted = (written: string): Markup => ({ markup: wellFormed(written) })

/** A JSON document inside a `script` element: nothing in it can end the element or begin another. */
export const json = (value: unknown): Markup =>
  trusted(JSON.stringify(value).replace(/[<>&]/gu, (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`))

const write = (value: Value): string => {
  if (value === undefined) return ''
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') return escaped(value)
  return 'markup' in value ? value.markup : value.map((part) => part.markup).join('\n')
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escaped = (text: string): string => wellFormed(text).replace(/[&<>"']/gu, (sign) => ESCAPES[sign] ?? sign)

/** Characters that XML 1.0 (production 2, `Char`) does not know, unpaired surrogates among them, become U+FFFD. */
const wellFormed = (text: string): string =>
  text.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '\u{FFFD}')
