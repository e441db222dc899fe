import { plainText } from '../../../model/inline.ts'
import type { Bench, Row } from '../bench.ts'

type Place = Pick<Bench, 'slug' | 'source' | 'target'>

const path = (...parts: readonly string[]) => parts.map(encodeURIComponent).join('/')
const query = (params: Readonly<Record<string, string>>) => new URLSearchParams(params).toString()

export const articlePath = ({ slug }: Place) => `/api/articles/${path(slug)}`
export const translationPath = (place: Place) => `${articlePath(place)}/translations/${place.target}`
export const termsPath = (place: Place) => `${translationPath(place)}/terms`
export const commentsPath = (place: Place) => `${articlePath(place)}/comments?${query({ language: place.target })}`
export const siblingsPath = (place: Place, segment: string) =>
  `${articlePath(place)}/segments/${path(segment)}/siblings`
export const historyPath = (place: Place, segment: string) =>
  `${translationPath(place)}/segments/${path(segment)}/history`
export const draftsPath = (place: Place, segment: string) =>
  `${translationPath(place)}/drafts/${path(segment, 'history')}`

/** What the memory knows of a sentence between its neighbours. */
export const memoryPath = ({ source, target }: Place, row: Row, before: Row | undefined, after: Row | undefined) =>
  `/api/memory?${query({ source, target, text: said(row), before: said(before), after: said(after) })}`

/** Sentences that have the words: in the first language, with what they are in the second. */
export const searchPath = (from: string, to: string, words: string) =>
  `/api/memory/search?${query({ source: from, target: to, words, limit: '20' })}`

const said = (row: Row | undefined): string => (row ? plainText(row.source.content) : '')
