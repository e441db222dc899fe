import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { languageSchema } from '../../model/language.ts'
import type { Ports } from '../../step.ts'
import { fitted } from '../fit.ts'
import { allowNonce } from '../headers.ts'
import { nextOf } from '../next.ts'
import { signInPage } from '../pages/signIn.ts'
import { readStyle } from '../pages/style.ts'
import { rememberLanguage } from '../reader.ts'
import { page } from '../route.ts'

/** The addresses of the desk's pages, as its program knows them (`desk/app.tsx`). */
const PAGES = [
  '/',
  '/submit',
  '/articles/:slug',
  '/articles/:slug/:language',
  '/termbase',
  '/names',
  '/memory',
  '/people',
  '/operations',
  '/settings',
] as const

/** The desk: one page, from which its program opens whatever the address names. Signed out: how to sign in. */
export const desk = (folder: string, ports: Ports, openId: boolean) => {
  const style = readStyle()
  return [
    ...PAGES.map((path) =>
      page({
        method: 'GET',
        path,
        noun: 'pages',
        summary: `The desk at ${path}`,
        query,
        mediaType: 'text/html',
        answer: (request, reply) => answer({ folder, ports, openId }, request, reply),
      }),
    ),
    page({
      method: 'GET',
      path: '/desk.css',
      noun: 'pages',
      summary: 'The style sheet of the pages that need no program',
      mediaType: 'text/css',
      answer: async (_, reply) => reply.type('text/css; charset=utf-8').send(style),
    }),
  ]
}

const query = z.object({
  lang: languageSchema.optional().describe('Speak it from now on.'),
})

interface Setting {
  readonly folder: string
  readonly ports: Ports
  readonly openId: boolean
}

const answer = async ({ folder, ports, openId }: Setting, request: FastifyRequest, reply: FastifyReply) => {
  const { lang } = fitted(query, request.query, 'query')
  if (lang) rememberLanguage(reply, lang)
  const reader = lang ?? request.reader
  reply.type('text/html; charset=utf-8').header('content-language', reader)
  if (!request.person) return signInPage({ next: nextOf(request.url.split('?')[0]), openId }, reader, ports.voice)
  const nonce = randomBytes(16).toString('base64')
  allowNonce(reply, nonce)
  const html = await readFile(join(folder, 'index.html'), 'utf8')
  // with the page, so that nobody who likes it dark sees it flash
  const { theme } = await ports.store.settings.get(request.person.id)
  return html
    .replace('lang="en"', theme && theme !== 'system' ? `lang="${reader}" data-theme="${theme}"` : `lang="${reader}"`)
    .replace('name="csp-nonce" content=""', `name="csp-nonce" nonce="${nonce}"`)
}
