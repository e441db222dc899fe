import type { Client } from 'pg'
import { type News, newsSchema } from '../../model/lease.ts'
import { listen } from './listen.ts'

/** Where leases and whereabouts are told, each message whole in its payload: nobody keeps it. */
export const NEWS_CHANNEL = 'terjiman_news'

/** Calls `tell` with what is told in any process from now on, until stopped. What is told during an outage is missed. */
export const hearNews = (connect: () => Client, tell: (news: News) => void): Promise<() => Promise<void>> =>
  listen(connect, NEWS_CHANNEL, (payload) => {
    if (payload) tell(newsSchema.parse(JSON.parse(payload)))
  })
