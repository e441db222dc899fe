import { isLanguage, type Language } from '../model/language.ts'
import { type Field, fieldsOf } from './fields.ts'
import { frontMatterOf } from './frontmatter.ts'
import { opaque } from './opaque.ts'
import type { Parsed } from './parse.ts'
import type { Slot } from './pieces.ts'
import { policyOf } from './policy.ts'
import { splice } from './splice.ts'
import { readValue } from './value-lines.ts'
import { writeValue } from './write-value.ts'

/** The slots of the front matter: every string that its policy gives to translation, a list's items one by one. */
export const valuesOf = (parsed: Parsed): readonly Slot[] => {
  if (!parsed.frontMatter) return []
  const { kind } = parsed.frontMatter
  if (kind === 'json') return []
  const fields = fieldsOf(parsed.markdown, parsed.frontMatter)
  const policy = policyOf(fields)
  return fields
    .filter((field) => policy(field) === 'translate')
    .map((field) => {
      const { pieces, isWalked } = readValue(field.value, parsed.markdown, field.range, kind)
      return { ...slotAt(field, kind), pieces: isWalked ? pieces.flatMap((piece) => opaque(piece, parsed)) : pieces }
    })
}

const slotAt = ({ name, range, path, value }: Field, syntax: 'yaml' | 'toml'): Slot => ({
  kind: 'value',
  name,
  range,
  path,
  said: value,
  pieces: [],
  syntax,
  before: '',
  after: '',
})

/** The document with the values in its front matter that its author gives for this language. */
export const mapped = (markdown: string, language: string | undefined): string => {
  const matter = frontMatterOf(markdown)
  if (!matter || matter.kind === 'json' || !isLanguage(language ?? '')) return markdown
  const { kind } = matter
  const fields = fieldsOf(markdown, matter)
  const policy = policyOf(fields)
  return fields.toReversed().reduce((text, field) => {
    const given = policy(field)
    const value = typeof given === 'object' ? given[language as Language]?.trim() : undefined
    if (value === undefined) return text
    const planned = [{ type: 'text', value, raws: Array.from(value.split(''), () => undefined) }] as const
    const inner = [matter.inner[0], matter.inner[1] + text.length - markdown.length] as const
    return splice(text, [{ range: field.range, text: writeValue(planned, slotAt(field, kind), text, inner) }])
  }, markdown)
}
