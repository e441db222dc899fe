import type { Language } from '../../../model/language.ts'
import { type Article, isOverdue, type LanguageStanding } from '../../standing.ts'
import type { Operator, Query } from './query.ts'

/** What a search is held against beside the articles. */
export interface Reading {
  /** My handle. */
  readonly me: string
  /** Milliseconds. */
  readonly now: number
  /** Whether somebody is in that translation now. */
  readonly present: (slug: string, language: Language) => boolean
}

/** The languages of an article that fit all conditions; `undefined`: the article does not fit. */
export const fitting = (article: Article, query: Query, reading: Reading): readonly Language[] | undefined => {
  if (!ofArticle(article, query)) return undefined
  const languages = article.languages.filter((standing) =>
    Object.entries(query.conditions).every(([operator, values]) =>
      values.some((value) => OF_LANGUAGE[operator as Operator]?.(value, standing, article, reading) ?? true),
    ),
  )
  return languages.length > 0 ? languages.map(({ language }) => language) : undefined
}

const ofArticle = (article: Article, { conditions, words }: Query): boolean => {
  const text = `${plain(article.title)} ${article.slug}`
  return (
    words.every((word) => text.includes(plain(word))) &&
    (conditions.section?.includes(article.section.toLowerCase()) ?? true) &&
    (conditions.by?.includes(article.createdBy) ?? true)
  )
}

type Test = (value: string, standing: LanguageStanding, article: Article, reading: Reading) => boolean

const OF_LANGUAGE: Readonly<Partial<Record<Operator, Test>>> = {
  lang: (value, { language }) => language === value,
  stage: (value, { stage }) => stage === value,
  who: (value, { assignee }) => assignee === value,
  is: (value, standing, article, { me, now }) => {
    if (value === 'mine') return standing.assignee === me
    if (value === 'overdue') return isOverdue(standing, now)
    if (value === 'undelivered') return standing.undelivered.length > 0
    if (value === 'failed') return standing.failure !== null || article.failure !== null
    return standing.assignee === null && standing.language !== article.source
  },
  has: (value, { findings, due, language }, { slug }, { present }) => {
    if (value === 'due') return due !== null
    if (value === 'people') return present(slug, language)
    if (value === 'findings') return findings.blocks + findings.warns > 0
    return findings[value as 'blocks' | 'warns'] > 0
  },
}

/** For finding by people who leave out marks and cases: `Gəncə` as `gəncə`, `Şuşa` as `susa`, `ё` as `е`. */
const plain = (text: string): string => text.toLowerCase().replaceAll('ı', 'i').normalize('NFD').replace(/\p{M}/gu, '')
