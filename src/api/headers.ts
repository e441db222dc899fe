import type { FastifyReply, FastifyRequest } from 'fastify'

const policy = (directives: Readonly<Record<string, string>>): string =>
  Object.entries(directives)
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join('; ')

/** Nothing inline and nothing foreign but images: an article's images stand where its author put them. */
const DOOR = policy({
  'default-src': "'none'",
  'script-src': "'self'",
  'worker-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' https: http: data:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'form-action': "'self'",
  'base-uri': "'none'",
  'frame-ancestors': "'none'",
})

/** Published pages share the door's origin: no script may run there, whatever an article holds. */
const SITE = policy({
  'default-src': "'none'",
  'style-src': "'self'",
  'img-src': "'self' https: http: data:",
  'form-action': "'none'",
  'base-uri': "'none'",
  'frame-ancestors': "'none'",
})

/** The desk's editor writes its own style sheet into the page; the nonce says that this one may. */
export const allowNonce = (reply: FastifyReply, nonce: string): void => {
  reply.header('content-security-policy', DOOR.replace("style-src 'self'", `style-src 'self' 'nonce-${nonce}'`))
}

/** The queue's board is another's work: it sets styles as it goes. */
export const allowBoard = (reply: FastifyReply): void => {
  reply.header('content-security-policy', DOOR.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'"))
}

const TWO_YEARS_SECONDS = 2 * 365 * 24 * 60 * 60

/** Security headers of every answer (OWASP ASVS 5.0, 3.4). `secure`: the reader came by https. */
export const protect = (request: FastifyRequest, reply: FastifyReply, secure: boolean): void => {
  const published = request.url.startsWith('/site/')
  reply.headers({
    'content-security-policy': published ? SITE : DOOR,
    'x-content-type-options': 'nosniff',
    // 'no-referrer' would have browsers send `Origin: null` with our own forms
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    ...(published ? {} : { 'cache-control': 'no-store' }),
    ...(secure && { 'strict-transport-security': `max-age=${TWO_YEARS_SECONDS}` }),
  })
}
