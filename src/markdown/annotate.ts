import { type Document, isMap, isScalar, parseDocument, stringify } from 'yaml'
import { Fault } from '../model/fault.ts'
import { frontMatterOf, jsonTable } from './frontmatter.ts'
import { mapped } from './values.ts'

/** Keys to put into front matter: a string, or a table of strings. */
export type Annotations = Readonly<Record<string, string | Readonly<Record<string, string>>>>

/**
 * The document with these keys in its front matter, at the end of YAML and at the beginning of TOML (where they
 * cannot fall into a table); JSON is written anew. A key that the author has too is replaced; every other byte is the author's own.
 * Values for which the author gives one for each language get that of the `language` key.
 * Throws `document.front_matter` when the front matter is not a table of keys.
 */
export const annotate = (document: string, annotations: Annotations): string => {
  const markdown = mapped(document, typeof annotations.language === 'string' ? annotations.language : undefined)
  const eol = /\r?\n/u.exec(markdown)?.[0] ?? '\n'
  const matter = frontMatterOf(markdown)
  if (!matter) {
    const [, mark = '', text = ''] = /^(\u{FEFF}?)([\s\S]*)$/u.exec(markdown) ?? []
    return `${mark}---${eol}${yamlLines(annotations, eol)}---${eol}${eol}${text}`
  }
  const [start, end] = matter.inner
  const own = markdown.slice(start, end)
  const annotated = ANNOTATE[matter.kind](own, annotations, eol)
  return markdown.slice(0, start) + annotated + markdown.slice(end)
}

const annotateJson = (own: string, annotations: Annotations, eol: string): string => {
  const table = jsonTable(own)
  if (!table) throw new Fault('document.front_matter', { reason: 'not a JSON object', code: 'NOT_JSON' })
  return `${JSON.stringify({ ...table, ...annotations }, null, 2).replace(/\n/gu, eol)}${eol}`
}

const annotateYaml = (own: string, annotations: Annotations, eol: string): string => {
  const document = parseDocument(own, { logLevel: 'silent' })
  if (document.errors.length > 0 || (document.contents !== null && !isMap(document.contents)))
    throw new Fault('document.front_matter', {
      reason: document.errors[0]?.message ?? 'not a table of keys',
      code: document.errors[0]?.code ?? 'NOT_A_TABLE',
    })
  const wanted = { ...(document.toJS() as object | null), ...annotations }
  const spliced = without(own, document, annotations) + yamlLines(annotations, eol)
  return readsAs(spliced, wanted) ? spliced : yamlLines(wanted, eol)
}

const readsAs = (yaml: string, wanted: object): boolean => {
  const document = parseDocument(yaml, { logLevel: 'silent' })
  if (document.errors.length > 0) return false
  try {
    return facts(document.toJS()) === facts(wanted)
  } catch {
    // An alias whose anchor went with its key: the whole table is written anew.
    return false
  }
}

const facts = (table: object): string =>
  JSON.stringify(Object.entries(table).sort(([one], [other]) => (one < other ? -1 : 1)))

/** The YAML without the lines of these keys. */
const without = (own: string, document: Document, annotations: Annotations): string => {
  const ranges = (isMap(document.contents) ? document.contents.items : []).flatMap(({ key, value }) => {
    if (!isScalar(key) || !key.range || !Object.hasOwn(annotations, String(key.value))) return []
    const end = (value as { range?: readonly number[] } | null)?.range?.[2] ?? key.range[2]
    return [{ start: key.range[0], end: own[end - 1] === '\n' ? end : nextLine(own, end) }]
  })
  return ranges.reduceRight((text, { start, end }) => text.slice(0, start) + text.slice(end), own)
}

const nextLine = (text: string, from: number): number => {
  const end = /\r?\n/u.exec(text.slice(from))
  return end ? from + end.index + end[0].length : text.length
}

/** Quoted throughout: a slug may look like a date, a number or, to YAML 1.1, a truth value. */
const yamlLines = (table: object, eol: string): string =>
  stringify(table, { lineWidth: 0, defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' }).replace(/\n/gu, eol)

const annotateToml = (own: string, annotations: Annotations, eol: string): string => {
  const lines = Object.entries(annotations).map(([key, value]) => `${key} = ${tomlValue(value)}${eol}`)
  const tables = own.search(/^[ \t]*\[/mu)
  const [top, rest] = tables < 0 ? [own, ''] : [own.slice(0, tables), own.slice(tables)]
  const kept = top
    .split(/(?<=\n)/u)
    .filter((line) => !Object.hasOwn(annotations, /^[ \t]*["']?([\w-]+)["']?[ \t]*=/u.exec(line)?.[1] ?? ''))
  return lines.join('') + kept.join('') + rest
}

/** A JSON string is a TOML basic string. */
const tomlValue = (value: Annotations[string]): string =>
  typeof value === 'string'
    ? JSON.stringify(value)
    : `{ ${Object.entries(value)
        .map(([key, text]) => `${key} = ${JSON.stringify(text)}`)
        .join(', ')} }`

const ANNOTATE = { yaml: annotateYaml, toml: annotateToml, json: annotateJson } as const
