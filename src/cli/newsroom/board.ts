import { LANGUAGES, type Language } from '../../model/language.ts'
import type { Standing } from '../../model/standing.ts'
import type { Terminal } from '../terminal.ts'
import { isDrafted, targetsOf } from '../wait.ts'

type Done = 'submitted' | 'drafted' | 'failed' | 'signed' | 'live'

/** Shows how far each sample has come in each language. */
export interface Board {
  mark(slug: string, language: Language, done: Done): void
  /** Marks the drafts that are ready, and those that will not be. */
  follow(standing: Standing): void
}

/** How far a step is along the corridor; nothing goes back. */
const ORDER: readonly Done[] = ['submitted', 'drafted', 'failed', 'signed', 'live']

/**
 * A line for each article when it has come to its end, and below them, where a person looks on, one that moves.
 * `expected`: articles there are in all.
 */
export const makeBoard = (expected: number, { print, progress, say }: Terminal): Board => {
  const articles = new Map<string, Map<Language, Done>>()
  const printed = new Set<string>()
  const line = (slug: string) =>
    LANGUAGES.map((language) => {
      const done = articles.get(slug)?.get(language)
      return `${language} ${done ? say(`board.${done}`) : '…'}`
    }).join('   ')
  const isAtEnd = (slug: string): boolean => {
    const done = LANGUAGES.map((language) => articles.get(slug)?.get(language))
    const drafts = done.filter((one) => one === 'drafted' || one === 'failed').length
    return done.every((one) => one === 'live') || drafts === LANGUAGES.length - 1
  }
  const mark = (slug: string, language: Language, done: Done) => {
    const marks = articles.get(slug) ?? new Map<Language, Done>()
    articles.set(slug, marks)
    const before = marks.get(language)
    if (before === undefined || ORDER.indexOf(before) < ORDER.indexOf(done)) marks.set(language, done)
    if (isAtEnd(slug) && !printed.has(slug)) {
      printed.add(slug)
      void print(`${`${printed.size}`.padStart(String(expected).length)}/${expected}  ${slug}\n       ${line(slug)}`)
    } else if (!printed.has(slug)) progress(`${printed.size}/${expected}  ${slug}  ${line(slug)}`)
  }
  return {
    mark,
    follow(standing) {
      for (const one of targetsOf(standing).filter(isDrafted))
        mark(standing.article.slug, one.language, one.failure ? 'failed' : 'drafted')
    },
  }
}
