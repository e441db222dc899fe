import { z } from 'zod'
import { languageSchema } from '../../model/language.ts'
import type { Ports } from '../../step.ts'
import { fitted } from '../fit.ts'
import { boardPage } from '../pages/board.ts'
import { STYLE } from '../pages/style.ts'
import { welcomePage } from '../pages/welcome.ts'
import { rememberLanguage } from '../reader.ts'
import { page } from '../route.ts'

/** Articles on the board: the newest. */
const SHOWN = 200

const query = z.object({ lang: languageSchema.optional().describe('Speak it from now on.') })

export const board = (ports: Ports) => [
  page({
    method: 'GET',
    path: '/',
    noun: 'pages',
    summary: 'The board: where every article stands. Signed out: how to sign in',
    query,
    mediaType: 'text/html',
    async answer(request, reply) {
      const { lang } = fitted(query, request.query, 'query')
      if (lang) rememberLanguage(reply, lang)
      const language = lang ?? request.reader
      const who = request.person
      reply.type('text/html; charset=utf-8').header('content-language', language)
      if (!who) return welcomePage(language, ports.voice)
      const standings = await ports.store.articles.standings({ limit: SHOWN })
      return boardPage({ language, who, standings, engines: ports.engines.map(({ id }) => id) }, ports.voice)
    },
  }),

  page({
    method: 'GET',
    path: '/desk.css',
    noun: 'pages',
    summary: 'The stylesheet of the pages',
    mediaType: 'text/css',
    answer: async (_, reply) => reply.type('text/css; charset=utf-8').send(STYLE),
  }),
]
