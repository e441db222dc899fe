import type { z } from 'zod'
import type { newsroomSchema } from '../../api/schemas/newsroom.ts'
import type { Language } from '../../model/language.ts'

export type Newsroom = z.output<typeof newsroomSchema>

/** Where readers find an edition. */
export const pageOf = ({ site }: Newsroom, slug: string, language: Language): string => `${site}/${language}/${slug}/`
