import { isMap, isScalar, isSeq, type Node, parseDocument } from 'yaml'
import type { FrontMatter } from './frontmatter.ts'
import type { Range } from './pieces.ts'
import { tomlFields } from './toml.ts'

/** A string in front matter. */
export interface Field {
  /** Keys and indexes from the top: `['cover', 'alt']`, `['tags', 0]`. */
  readonly path: readonly (string | number)[]
  /** The keys alone: `cover.alt`, `tags`. */
  readonly name: string
  readonly value: string
  /** Of the value in the document, quotation marks included. */
  readonly range: Range
}

/** Every string of the front matter whose place is known, in order. What has an anchor, a tag or an error is none, and so is all of JSON. */
export const fieldsOf = (markdown: string, { kind, inner }: FrontMatter): readonly Field[] =>
  kind === 'yaml' ? yamlFields(markdown, inner) : kind === 'toml' ? tomlFields(markdown, inner) : []

export const fieldOf = (path: Field['path'], value: string, range: Range): Field => ({
  path,
  name: path.filter((step) => typeof step === 'string').join('.'),
  value,
  range,
})

const yamlFields = (markdown: string, [start, end]: Range): readonly Field[] => {
  const document = parseDocument(markdown.slice(start, end), { logLevel: 'silent' })
  if (document.errors.length > 0) return []
  const walk = (node: unknown, path: Field['path']): readonly Field[] => {
    if ((node as Node | null)?.tag !== undefined) return []
    if (isMap(node))
      return node.items.flatMap(({ key, value }) =>
        isScalar(key) && typeof key.value === 'string' ? walk(value, [...path, key.value]) : [],
      )
    if (isSeq(node)) return node.items.flatMap((item, index) => walk(item, [...path, index]))
    if (!isScalar(node) || typeof node.value !== 'string' || !node.range || node.anchor !== undefined) return []
    return [fieldOf(path, node.value, [start + node.range[0], start + node.range[1]])]
  }
  return isMap(document.contents) ? walk(document.contents, []) : []
}
