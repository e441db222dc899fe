import type { z } from 'zod'
import type { Lease, News, Whereabouts } from '../../model/lease.ts'
import type { Records } from '../../store.ts'
import type { leaseSchema, NewsReply } from '../schemas/leases.ts'
import { type Byline, bylines } from './byline.ts'

export const viewLease = (
  { segment, holder, until, from }: Lease,
  { handle }: Byline,
): z.input<typeof leaseSchema> => ({
  segment,
  holder: handle(holder),
  until: until.toISOString(),
  from: from && handle(from),
})

export const viewPresent = ({ person, segment, at }: Whereabouts, { handle }: Byline) => ({
  person: handle(person),
  segment,
  at: at.toISOString(),
})

/** News with slugs and handles in the place of ids. */
export const viewNews = async (news: News, { articles, people }: Records): Promise<NewsReply> => {
  const { handle } = await bylines(people)
  const article = (await articles.get(news.article))?.slug ?? news.article
  const at = news.at.toISOString()
  if (news.type === 'presence') return { ...news, article, person: handle(news.person), at }
  const { holder, until, from } = news
  return {
    ...news,
    article,
    holder: holder && handle(holder),
    until: until?.toISOString() ?? null,
    from: from && handle(from),
    at,
  }
}
