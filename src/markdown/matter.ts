import { type Document, isNode, parseDocument, visit } from 'yaml'
import { z } from 'zod'
import { Fault, type Place } from '../model/fault.ts'
import { isLanguage, type Language } from '../model/language.ts'
import { jsonTable } from './frontmatter.ts'
import type { Parsed } from './parse.ts'
import { placeAt } from './place.ts'
import { tomlFields } from './toml.ts'

type Matter = Readonly<Record<string, unknown>>

/** Top-level keys and values of the front matter; only strings of TOML. Throws `document.front_matter` {reason, code}. */
export const readMatter = ({ frontMatter, markdown }: Parsed): Matter => {
  if (!frontMatter) return {}
  const [start, end] = frontMatter.inner
  if (frontMatter.kind === 'toml') {
    return Object.fromEntries(
      tomlFields(markdown, frontMatter.inner)
        .filter(({ path }) => path.length === 1)
        .map(({ name, value }) => [name, value]),
    )
  }
  if (frontMatter.kind === 'json') {
    const table = jsonTable(markdown.slice(start, end))
    if (table) return table
    throw new Fault(
      'document.front_matter',
      { reason: 'not a JSON object', code: 'NOT_JSON' },
      { place: placeAt(markdown, start) },
    )
  }
  const document = parseDocument(markdown.slice(start, end), { logLevel: 'silent', prettyErrors: false })
  const [error] = document.errors
  if (error) {
    const place = placeAt(markdown, start + beginningOf(document, error.pos[0]))
    throw new Fault('document.front_matter', { reason: error.message, code: error.code }, { place, cause: error })
  }
  const parsed = z.record(z.string(), z.unknown()).safeParse(tableOf(document, placeAt(markdown, start)) ?? {})
  if (parsed.success) return parsed.data
  throw new Fault(
    'document.front_matter',
    { reason: 'not a table of keys', code: 'NOT_A_TABLE' },
    { place: placeAt(markdown, start) },
  )
}

/** Where the quoted string or the bracketed list begins at whose end something is found missing. */
const beginningOf = (document: Document, at: number): number => {
  let found = at
  visit(document, {
    Node: (_, node) => {
      const [start, , end] = (isNode(node) && node.range) || [at, at, at]
      const isClosed = 'flow' in node ? node.flow === true : 'type' in node && /^QUOTE/.test(String(node.type))
      if (isClosed && start < at && at <= end) found = start
    },
  })
  return found
}

/** An alias may stand for many others, and those again: the parser stops where that gets out of hand. */
const tableOf = (document: Document, place: Place): unknown => {
  try {
    return document.toJS()
  } catch (cause) {
    if (!(cause instanceof ReferenceError)) throw cause
    throw new Fault('document.front_matter', { reason: cause.message, code: 'UNKNOWN_ALIAS' }, { place, cause })
  }
}

export const saidIn = (matter: Matter) => {
  const said = (...keys: readonly string[]): string =>
    keys
      .map((key) => matter[key])
      .filter((value) => typeof value === 'string')
      .map((value) => value.trim())
      .find((value) => value !== '') ?? ''
  const tag = said('language', 'lang', 'locale')
  return {
    title: said('title').replace(/\s+/g, ' '),
    description: said('description', 'summary', 'lead').replace(/\s+/g, ' '),
    date: dateOf(matter.date),
    slug: said('slug') || undefined,
    section: said('section') || undefined,
    language: languageOf(tag),
    foreignLanguage: tag !== '' && !languageOf(tag) ? tag : undefined,
  }
}

/** BCP 47: the primary subtag says the language, `ru-RU` and `ru` alike. */
const languageOf = (tag: string): Language | undefined => {
  const primary = tag.split(/[-_]/)[0]?.toLowerCase() ?? ''
  return isLanguage(primary) ? primary : undefined
}

const ISO = /^(\d{4}-\d{2}-\d{2})(?:[Tt ]+(\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?))?\s*(Z|z|[+-]\d{2}:?\d{2})?$/

/** An ISO 8601 date, with or without a time; without an offset it is UTC, as a machine's own zone says nothing here. */
const dateOf = (value: unknown): Date | undefined => {
  const [, day, time = '00:00', zone = 'Z'] = typeof value === 'string' ? (ISO.exec(value.trim()) ?? []) : []
  const date =
    day === undefined
      ? undefined
      : new Date(`${day}T${time}${zone.toUpperCase().replace(/^([+-]\d{2})(\d{2})$/, '$1:$2')}`)
  return date && !Number.isNaN(date.getTime()) ? date : undefined
}
