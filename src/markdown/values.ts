import { isLanguage, type Language } from '../model/language.ts'
import { type Field, fieldsOf } from './fields.ts'
import { frontMatterOf } from './frontmatter.ts'
import { opaque } from './opaque.ts'
import type { Parsed } from './parse.ts'
import type { Slot } from './pieces.ts'
import { policyOf } from './policy.ts'
import { isWalked, readValue } from './scalar.ts'
import { splice } from './splice.ts'
import { writeValue } from './write-value.ts'

/** The slots of the front matter: every string that its policy gives to translation, a list's items one by one. */
export const valuesOf = (parsed: Parsed): readonly Slot[] => {
  if (!parsed.frontMatter) return []
  const { kind } = parsed.frontMatter
  const fields = fieldsOf(parsed.markdown, parsed.frontMatter)
  const policy = policyOf(fields)
  return fields
    .filter((field) => policy(field) === 'translate')
    .map((field) => {
      const piece = readValue(field.value, parsed.markdown, field.range)
      return { ...slotAt(field, kind), pieces: isWalked(piece) ? opaque(piece, parsed) : [piece] }
    })
}

const slotAt = ({ name, range, path }: Field, syntax: 'yaml' | 'toml'): Slot => ({
  kind: 'value',
  name,
  range,
  path,
  pieces: [],
  syntax,
  before: '',
  after: '',
})

/** The document with the values in its front matter that its author gives for this language. */
export const mapped = (markdown: string, language: string | undefined): string => {
  const matter = frontMatterOf(markdown)
  if (!matter || !isLanguage(language ?? '')) return markdown
  const fields = fieldsOf(markdown, matter)
  const policy = policyOf(fields)
  return fields.toReversed().reduce((text, field) => {
    const given = policy(field)
    const value = typeof given === 'object' ? given[language as Language] : undefined
    if (value === undefined) return text
    const planned = [{ type: 'text', value, raws: Array.from(value.split(''), () => undefined) }] as const
    const inner = [matter.inner[0], matter.inner[1] + text.length - markdown.length] as const
    return splice(text, [{ range: field.range, text: writeValue(planned, slotAt(field, matter.kind), text, inner) }])
  }, markdown)
}
