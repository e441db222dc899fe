/** A piece of HTML that is safe to stand in another. */
export interface Html {
  readonly html: string
}

type Part = Html | string | number | undefined | readonly Part[]

/** Writes HTML: what is put in is escaped, unless it was written by this itself. `undefined` writes nothing. */
export const html = (strings: TemplateStringsArray, ...parts: readonly Part[]): Html => ({
  html: strings.reduce((written, string, index) => written + shown(parts[index - 1]) + string),
})

const shown = (part: Part): string => {
  if (part === undefined) return ''
  if (typeof part === 'string' || typeof part === 'number') return escaped(String(part))
  return 'html' in part ? part.html : part.map(shown).join('')
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Fit for text and for quoted attributes. */
const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character)
