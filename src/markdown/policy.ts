import type { Language } from '../model/language.ts'
import type { Field } from './fields.ts'

/** What becomes of a front-matter value: translated, copied as it is, or replaced by what the author gives for a language. */
export type Policy = 'translate' | 'copy' | { readonly [language in Language]?: string }

/** Keys at the top whose values are text for readers. */
const TEXT: ReadonlySet<string> = new Set('title subtitle linkTitle description summary lead caption tags'.split(' '))
/** Alternative texts and captions of images, wherever they stand: `cover.alt`, `image_caption`, `heroAlt`. */
const IMAGE_TEXT = /(?:^|[_-])(?:alt|caption)(?:[_-]?text)?$|[a-z\d](?:Alt|Caption)(?:Text)?$/i
const DECLARATION = 'translate'

/**
 * Says what becomes of each field. The document's own `translate` table goes before the defaults: keys are paths (`seo`,
 * `seo.title`), values `translate`, `copy`, or a table of one value for each language; the longest path counts.
 */
export const policyOf = (fields: readonly Field[]): ((field: Field) => Policy) => {
  const declared = new Map<string, Policy>()
  for (const { path, value } of fields) {
    const [table, ...keys] = path.map(String)
    if (table !== DECLARATION || keys.length === 0) continue
    if (value === 'translate' || value === 'copy') declared.set(keys.join('.'), value)
    else if (keys.length > 1) {
      const key = keys.slice(0, -1).join('.')
      const known = declared.get(key)
      declared.set(key, { ...(typeof known === 'object' ? known : {}), [keys.at(-1) as string]: value })
    }
  }
  return (field) => {
    const names = field.name.split('.')
    if (names[0] === DECLARATION) return 'copy'
    for (let length = names.length; length > 0; length--) {
      const found = declared.get(names.slice(0, length).join('.'))
      if (found !== undefined) return found
    }
    const isText = (names.length === 1 && TEXT.has(names[0] as string)) || IMAGE_TEXT.test(names.at(-1) ?? '')
    return isText ? 'translate' : 'copy'
  }
}
