import { type Field, fieldOf } from './fields.ts'
import type { Range } from './pieces.ts'

const BLANK = /[ \t]*/y
/** White space, line ends and comments, which may stand between the items of an array. */
const GAP = /(?:[ \t\r\n]|#[^\n]*)*/y
const STRING = /"((?:[^"\\\r\n]|\\.)*)"|'([^'\r\n]*)'/y
/** Of the quotation marks that end a long string, up to two are its own. */
const LONG_STRING = /"""(?:\r?\n)?((?:[^\\]|\\[\s\S])*?"{0,2})"""(?!")|'''(?:\r?\n)?([\s\S]*?'{0,2})'''(?!')/y
const KEY = /(?:[\w-]+|"[^"\\\r\n]*"|'[^'\r\n]*')(?:[ \t]*\.[ \t]*(?:[\w-]+|"[^"\\\r\n]*"|'[^'\r\n]*'))*/y
const PLAIN = /[^,\]}#\r\n]+/y
const HEADER = /\[\[?[ \t]*([^\]\r\n]+?)[ \t]*\]\]?/y

/**
 * The strings of TOML (1.0), basic or literal, on one line or several, in tables, arrays and inline tables. Reading ends
 * where it meets what is no TOML: what comes after is left alone.
 */
export const tomlFields = (markdown: string, [start, end]: Range): readonly Field[] => {
  const text = markdown.slice(0, end)
  const fields: Field[] = []
  const tables = new Map<string, number>()
  let at = start
  const take = (pattern: RegExp): RegExpExecArray | undefined => {
    pattern.lastIndex = at
    const found = pattern.exec(text)
    if (found) at = pattern.lastIndex
    return found ?? undefined
  }
  const pair = (table: Field['path']): boolean => {
    const key = take(KEY)
    take(BLANK)
    if (!key || text[at] !== '=') return false
    at += 1
    take(BLANK)
    return value([...table, ...keysIn(key[0])])
  }
  const list = (close: string, item: (index: number) => boolean): boolean => {
    at += 1
    for (let index = 0; ; index++) {
      take(GAP)
      if (text[at] === close) break
      if (!item(index)) return false
      take(GAP)
      if (text[at] === ',') at += 1
      else if (text[at] !== close) return false
    }
    at += 1
    return true
  }
  const value = (path: Field['path']): boolean => {
    const from = at
    const string = take(LONG_STRING) ?? take(STRING)
    if (string) {
      const said = string[2]?.replaceAll('\r\n', '\n') ?? basicString(string[1] ?? '')
      if (said !== undefined) fields.push(fieldOf(path, said, [from, at]))
      return true
    }
    if (text[at] === '[') return list(']', (index) => value([...path, index]))
    if (text[at] === '{') return list('}', () => pair(path))
    return take(PLAIN) !== undefined
  }
  for (let table: Field['path'] = []; ; ) {
    take(GAP)
    const header = take(HEADER)
    if (header) table = tableIn(header, tables)
    else if (!pair(table)) return fields
  }
}

const keysIn = (key: string): readonly string[] =>
  [...key.matchAll(/"([^"]*)"|'([^']*)'|[\w-]+/g)].map((found) => found[1] ?? found[2] ?? found[0])

/** `[cover]`, or the next one of `[[images]]`. */
const tableIn = ([header, name = '']: RegExpExecArray, tables: Map<string, number>): Field['path'] => {
  const keys = keysIn(name)
  if (!header.startsWith('[[')) return keys
  const index = tables.get(name) ?? 0
  tables.set(name, index + 1)
  return [...keys, index]
}

/** A TOML basic string as text, its lines joined where they end with a backslash; `undefined` for an escape unknown to JSON. */
const basicString = (written: string): string | undefined => {
  const text = written
    .replaceAll('\r\n', '\n')
    .replace(/\\(?:[ \t]*\n\s*|[\s\S])/g, (unit) => (/\s/.test(unit[1] ?? '') ? '' : unit))
    .replace(/\\[\s\S]|[\n\t"]/g, (unit) => (unit.length > 1 ? unit : JSON.stringify(unit).slice(1, -1)))
  return /^(?:[^\\\0-\x1f]|\\(?:["\\bfnrt]|u[\da-fA-F]{4}))*$/.test(text)
    ? (JSON.parse(`"${text}"`) as string)
    : undefined
}
