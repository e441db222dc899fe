import type { FastifyReply, FastifyRequest } from 'fastify'
import { isLanguage, type Language } from '../model/language.ts'

/** Remembers the language a reader chose on a page. */
const COOKIE = 'terjiman_language'
const YEAR_SECONDS = 365 * 24 * 60 * 60

/** The language to speak to whoever asks: chosen on a page, else the person's own, else what the browser prefers, else English. */
export const readerLanguage = (request: FastifyRequest): Language => {
  const chosen = request.cookies?.[COOKIE]
  if (chosen !== undefined && isLanguage(chosen)) return chosen
  return request.person?.language ?? preferred(request.headers['accept-language'] ?? '') ?? 'en'
}

/** Speaks this language from now on. */
export const rememberLanguage = (reply: FastifyReply, language: Language): void => {
  reply.setCookie(COOKIE, language, { path: '/', sameSite: 'lax', httpOnly: true, maxAge: YEAR_SECONDS })
}

/** The first of our languages by weight, then by order (RFC 9110, 12.5.4); `kk-KZ` asks for `kk`. */
export const preferred = (acceptLanguage: string): Language | undefined =>
  acceptLanguage
    .split(',')
    .map((range) => {
      const [tag = '', ...parameters] = range
        .trim()
        .toLowerCase()
        .split(/\s*;\s*/)
      const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? '1'
      return { language: tag.split('-')[0] ?? '', weight: Number(weight) }
    })
    .filter(({ weight }) => weight > 0)
    .toSorted((one, other) => other.weight - one.weight)
    .map(({ language }) => language)
    .find(isLanguage)
