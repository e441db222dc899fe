import { words } from './languages/facts.ts'

/** An apostrophe before which no letter stands and a letter does after: it opens a quotation, elisions aside. */
const OPENING = /(?<![\p{L}\p{M}\p{N}])'(?!(?:em|til|tis|twas|cause|n)(?!\p{L}))(?=\p{L})/gu
/** One after which no letter stands: it closes a quotation, or is a possessive. */
const ENDING = /(?<=\S)'(?![\p{L}\p{M}\p{N}])/gu
/** What stands behind a plural's possessive, the word at least. */
const POSSESSED = /^' ["']?([\p{L}\p{N}]+)/u
/** How long a quotation may be: the cost of a mark must not grow with the text. */
const REACH = 1000
const NEVER_POSSESSED = new Set(
  words(`a an the and or but nor of in on at to for from by with as than that which who when while if because is are was
    were be been has have had will would can could may might must should do does did said says he she it they we i you`),
)

/**
 * Whether the apostrophe at an offset of a folded English text, after a word in -s, makes it a possessive (`ministers'`)
 * rather than closing a quotation. Where no single quotation is open it does. An open one is closed by the first
 * apostrophe that cannot be a possessive, for want of the s before it or of a thing possessed after it; if there is none,
 * by the first.
 */
export const isPossessiveMark = (text: string, at: number): boolean => {
  const start = Math.max(text.lastIndexOf('\n', at) + 1, at - REACH)
  const opening = [...text.slice(start, at).matchAll(OPENING)].at(-1)
  if (!opening) return true
  const [quoted = ''] = text.slice(start + opening.index, at + REACH).split('\n', 1)
  const endings = [...quoted.matchAll(ENDING)].map(({ index }) => index)
  const closing = endings.find((index) => !mayPossess(quoted, index)) ?? endings[0]
  return closing === undefined || start + opening.index + closing !== at
}

const mayPossess = (text: string, at: number): boolean => {
  const thing = POSSESSED.exec(text.slice(at, at + 40))?.[1]
  return text[at - 1] === 's' && thing !== undefined && !NEVER_POSSESSED.has(thing)
}
