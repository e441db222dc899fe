import { isMap, isScalar, parseDocument } from 'yaml'
import { opaque } from './opaque.ts'
import type { Parsed } from './parse.ts'
import type { Range, Slot } from './pieces.ts'
import { isWalked, readValue } from './scalar.ts'

/** Front-matter keys whose values are text for readers. */
const KEYS: ReadonlySet<unknown> = new Set(['title', 'description', 'summary', 'subtitle', 'lead', 'caption'])

const TOML_LINE = /^([\w-]+)([ \t]*=[ \t]*)"((?:[^"\\\r\n]|\\.)*)"[ \t]*(?:#.*)?\r?$/

/** The slots of the front matter: top-level values of {@link KEYS}, in YAML of any style, in TOML as basic strings. */
export const valuesOf = (parsed: Parsed): readonly Slot[] => {
  if (!parsed.frontMatter) return []
  return parsed.frontMatter.kind === 'yaml' ? yamlValues(parsed) : tomlValues(parsed)
}

const yamlValues = (parsed: Parsed): readonly Slot[] => {
  const [start, end] = parsed.frontMatter?.inner ?? [0, 0]
  const yaml = parsed.markdown.slice(start, end)
  const document = parseDocument(yaml, { logLevel: 'silent' })
  if (document.errors.length > 0 || !isMap(document.contents)) return []
  return document.contents.items.flatMap(({ key, value }) => {
    const name = isScalar(key) ? key.value : undefined
    if (!KEYS.has(name) || !isScalar(value) || typeof value.value !== 'string' || !value.range) return []
    if (value.anchor !== undefined || value.tag !== undefined) return []
    const [from, to] = [start + value.range[0], start + value.range[1]]
    return [valueSlot(String(name), value.value, [from, to], 'yaml', parsed)]
  })
}

const tomlValues = (parsed: Parsed): readonly Slot[] =>
  tomlStrings(parsed.markdown, parsed.frontMatter?.inner ?? [0, 0])
    .filter(({ name }) => KEYS.has(name))
    .map(({ name, value, range }) => valueSlot(name, value, range, 'toml', parsed))

/** The top-level basic strings of TOML that stand on one line; reading ends at the first table or long string. */
export const tomlStrings = (markdown: string, [start, end]: Range) => {
  const found: { readonly name: string; readonly value: string; readonly range: Range }[] = []
  let at = start
  for (const line of markdown.slice(start, end).split('\n')) {
    if (/^\s*\[|"""|'''/.test(line)) break
    const [, name = '', equals = '', text = ''] = TOML_LINE.exec(line) ?? []
    const value = text === '' ? undefined : basicString(text)
    const from = at + name.length + equals.length
    if (value !== undefined) found.push({ name, value, range: [from, from + text.length + 2] })
    at += line.length + 1
  }
  return found
}

/** A TOML basic string as text; `undefined` when it has an escape that JSON does not know. */
const basicString = (text: string): string | undefined => {
  if (/\\[^"\\bfnrtu]/.test(text) || /[\0-\x1f]/.test(text)) return undefined
  return JSON.parse(`"${text}"`) as string
}

const valueSlot = (name: string, value: string, range: Range, syntax: 'yaml' | 'toml', parsed: Parsed): Slot => {
  const piece = readValue(value, parsed.markdown, range)
  const pieces = isWalked(piece) ? opaque(piece, parsed) : [piece]
  return { kind: 'value', name, range, pieces, syntax, before: '', after: '' }
}
