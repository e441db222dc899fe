/** A stretch of a text, in UTF-16 code units. */
export interface Span {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** Each alternative starts only where its run of characters starts, so that long runs are read once. */
const ADDRESS =
  /(?<![\w.+/:-])(?:https?:\/\/|www\.)[\w.~:/?#[\]@!$&'()*+,;=%-]+|(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<![\w.@-])[a-z0-9][\w-]*(?:\.[\w-]+)*\.(?:az|kz|ru|com|org|net|info|gov|edu|int|eu|uk|us|tr|io|tv|me)(?![\w@])(?:\/[\w.~:/?#@!$&'*+,;=%-]*)?/giu

/** What ends a sentence or a bracket rather than an address. */
const TRAILING = /(?:[.,:;!?'*-]|\)(?<!\([^()]*\)))+$/u

/** Bare web and mail addresses of a text, without the punctuation of the sentence around them. */
export const addresses = (text: string): readonly Span[] =>
  [...text.matchAll(ADDRESS)].map(({ 0: found, index }) => {
    const address = found.replace(TRAILING, '')
    return { start: index, end: index + address.length, text: address }
  })

/** The text with every address blanked out, as long as before: what no rule for words or numbers should read. */
export const withoutAddresses = (text: string): string =>
  addresses(text).reduce(
    (rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end),
    text,
  )
