import type { z } from 'zod'
import type { articleSchema, languageStandingSchema } from '../api/schemas/article.ts'

/** An article with where each of its languages stands. */
export type Article = z.output<typeof articleSchema>
export type LanguageStanding = z.output<typeof languageStandingSchema>

/** Past its time, and readers do not have it. `now`: milliseconds. */
export const isOverdue = ({ due, stage }: Pick<LanguageStanding, 'due' | 'stage'>, now: number): boolean =>
  due !== null && Date.parse(due) < now && stage !== 'live' && stage !== 'killed'
