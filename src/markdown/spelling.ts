/** Decodes one character reference; answers it as it stands when it is none. */
export type Decode = (reference: string) => string

const REFERENCE = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]*);/y
const LINE_BREAK = /[ \t]*(?:\r\n|\n|\r)/y
const PREFIX = /[ \t]*(?:>[ \t]*)*/y
const PUNCTUATION = /[!-/:-@[-`{-~]/

const match = (pattern: RegExp, text: string, at: number): string | undefined => {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0]
}

export interface Spelling {
  readonly value: string
  readonly offsets: number[]
}

/**
 * Walks a decoded value beside the source it was decoded from, and keeps where the spelling of each character starts:
 * `\_`, `&nbsp;`, a line break with the prefix of the next line (which becomes one space). `undefined` when they
 * do not go together.
 */
export const spellingOf = (
  value: string,
  source: string,
  start: number,
  end: number,
  decode: Decode,
): Spelling | undefined => {
  if (source.slice(start, end) === value && !/[\n\r]/.test(value)) {
    const offsets: number[] = []
    for (let at = start; at <= end; at++) offsets.push(at)
    return { value, offsets }
  }
  const offsets: number[] = []
  let plain = ''
  let at = start
  for (let index = 0; index < value.length; ) {
    const first = index
    for (; index < value.length && at < end && isPlain(source, at) && value[index] === source[at]; index++, at++) {
      offsets.push(at)
    }
    plain += value.slice(first, index)
    if (index === value.length) break
    const character = value[index] as string
    if ((character === '\n' || character === '\r') && source[at] !== '&') {
      const broken = match(LINE_BREAK, source, at)
      if (broken === undefined) return undefined
      index += value.startsWith('\r\n', index) ? 2 : 1
      offsets.push(at)
      plain += ' '
      at = Math.min(end, at + broken.length)
      at += prefixLength(source, at, end, value, index)
      continue
    }
    const next = source[at + 1]
    if (source[at] === '\\' && next !== undefined && PUNCTUATION.test(next) && next === character && at + 2 <= end) {
      offsets.push(at)
      at += 2
    } else if (source[at] === '&') {
      const reference = match(REFERENCE, source, at)
      const decoded = reference === undefined ? '&' : decode(reference)
      if (decoded === '' || !value.startsWith(decoded, index)) return undefined
      const length = decoded === reference ? 1 : (reference?.length ?? 1)
      const units = decoded === reference ? 1 : decoded.length
      offsets.push(at)
      at += length
      for (let unit = 1; unit < units; unit++) offsets.push(at)
      plain += value.slice(index, index + units)
      index += units
      continue
    } else if (source[at] === character && at < end) {
      offsets.push(at)
      at += 1
    } else return undefined
    plain += character
    index += 1
  }
  if (at !== end) return undefined
  offsets.push(at)
  return { value: plain, offsets }
}

/** Whether a character stands for itself wherever it is. */
const isPlain = (source: string, at: number): boolean => {
  const code = source.charCodeAt(at)
  return code !== 92 && code !== 38 && code !== 10 && code !== 13
}

/** Length of the container prefix of a continued line; a `>` that the value goes on with is text, not prefix. */
const prefixLength = (source: string, at: number, end: number, value: string, index: number): number => {
  const prefix = (match(PREFIX, source, at) ?? '').slice(0, end - at)
  const literal = match(PREFIX, value, index)?.trimStart() ?? ''
  return literal !== '' && prefix.endsWith(literal) ? prefix.length - literal.length : prefix.length
}
