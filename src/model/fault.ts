/**
 * The closed list of faults. A fault is a broken promise: thrown, told to people in their language
 * (`faults.<code>` in `locales/`), never swallowed. What is merely wrong in somebody's text is a
 * finding or a problem, not a fault.
 */
export const FAULTS = {
  // what was submitted
  'document.not_utf8': { status: 400, retry: false },
  'document.empty': { status: 400, retry: false },
  'document.too_large': { status: 413, retry: false },
  'document.too_deep': { status: 400, retry: false },
  'document.too_many': { status: 400, retry: false },
  'document.too_slow': { status: 400, retry: false },
  'document.front_matter': { status: 400, retry: false },
  'document.nothing_to_translate': { status: 400, retry: false },
  'document.unfit_character': { status: 400, retry: false },
  'document.not_composed': { status: 500, retry: false },
  'language.unknown': { status: 400, retry: false },
  'language.missing': { status: 400, retry: false },
  'language.same': { status: 400, retry: false },
  'slug.taken': { status: 409, retry: false },
  'slug.unfit': { status: 400, retry: false },
  'slug.missing': { status: 400, retry: false },
  // what was looked for
  'article.unknown': { status: 404, retry: false },
  'translation.unknown': { status: 404, retry: false },
  'translation.is_source': { status: 404, retry: false },
  'translation.unwanted': { status: 404, retry: false },
  'segment.unknown': { status: 404, retry: false },
  'version.unknown': { status: 404, retry: false },
  'edition.unknown': { status: 404, retry: false },
  'person.unknown': { status: 404, retry: false },
  'session.unknown': { status: 404, retry: false },
  'token.unknown': { status: 404, retry: false },
  'concept.unknown': { status: 404, retry: false },
  'memory.unknown': { status: 404, retry: false },
  'job.unknown': { status: 404, retry: false },
  'file.unreadable': { status: 400, retry: false },
  'file.unwritable': { status: 500, retry: false },
  'import.refused': { status: 400, retry: false },
  // people's acts
  'sign_in.needed': { status: 401, retry: false },
  'sign_in.link_spent': { status: 401, retry: false },
  'sign_in.wrong': { status: 401, retry: false },
  'sign_in.too_many': { status: 429, retry: true },
  'sign_in.stranger': { status: 403, retry: false },
  'sign_in.openid_refused': { status: 401, retry: false },
  'sign_in.openid_unreachable': { status: 502, retry: true },
  'password.wrong': { status: 403, retry: false },
  'password.short': { status: 400, retry: false },
  'password.long': { status: 400, retry: false },
  'password.common': { status: 400, retry: false },
  'password.own': { status: 400, retry: false },
  'person.taken': { status: 409, retry: false },
  'person.disabled': { status: 409, retry: false },
  'person.last_administrator': { status: 409, retry: false },
  'rights.missing': { status: 403, retry: false },
  'origin.foreign': { status: 403, retry: false },
  'edit.stale': { status: 409, retry: false },
  'edit.unfit': { status: 400, retry: false },
  'concept.stale': { status: 409, retry: false },
  'memory.stale': { status: 409, retry: false },
  'lease.held': { status: 409, retry: false },
  'comment.unknown': { status: 404, retry: false },
  'comment.foreign': { status: 403, retry: false },
  'settings.too_large': { status: 413, retry: false },
  'segmentation.inside_code': { status: 400, retry: false },
  'segmentation.edge': { status: 400, retry: false },
  'segmentation.last': { status: 409, retry: false },
  'review.nothing': { status: 409, retry: false },
  'sign_off.unreviewed': { status: 409, retry: false },
  'sign_off.blocked': { status: 409, retry: false },
  'publish.unsigned': { status: 409, retry: false },
  'publish.killed': { status: 409, retry: false },
  // engines
  'engine.unavailable': { status: 502, retry: true },
  'engine.throttled': { status: 503, retry: true },
  'engine.refused': { status: 502, retry: false },
  'engine.budget_spent': { status: 402, retry: false },
  // the ground
  'config.unfit': { status: 500, retry: false },
  'config.engine_incomplete': { status: 500, retry: false },
  'config.port_taken': { status: 500, retry: false },
  'config.folder': { status: 500, retry: false },
  'database.unreachable': { status: 503, retry: true },
  'queue.unreachable': { status: 503, retry: true },
  'reader.busy': { status: 503, retry: true },
  'request.unfit': { status: 400, retry: false },
  'request.unknown': { status: 404, retry: false },
  'request.method': { status: 405, retry: false },
  'usage.unfit': { status: 400, retry: false },
  unforeseen: { status: 500, retry: true },
} as const satisfies Record<string, { readonly status: number; readonly retry: boolean }>

export type FaultCode = keyof typeof FAULTS
export type FaultParams = Readonly<Record<string, string | number>>

/** A place in a text: both counted from 1. */
export interface Place {
  readonly line: number
  readonly column: number
}

export interface FaultDetails {
  readonly place?: Place
  readonly cause?: unknown
  /** For `edit.stale` and the like: what the caller needs to go on. */
  readonly data?: unknown
  /** When a retry makes sense, not before this many seconds. */
  readonly retryAfterSeconds?: number
}

export class Fault extends Error {
  override readonly name = 'Fault'
  readonly code: FaultCode
  readonly params: FaultParams
  readonly place: Place | undefined
  readonly data: unknown
  readonly retryAfterSeconds: number | undefined

  constructor(code: FaultCode, params: FaultParams = {}, details: FaultDetails = {}) {
    super(`${code} ${JSON.stringify(params)}`, { cause: details.cause })
    this.code = code
    this.params = params
    this.place = details.place
    this.data = details.data
    this.retryAfterSeconds = details.retryAfterSeconds
  }

  get retry(): boolean {
    return FAULTS[this.code].retry
  }
}

/** Anything thrown, as a fault: a fault stays itself, all else is `unforeseen` with its cause kept. */
export const asFault = (thrown: unknown): Fault =>
  thrown instanceof Fault
    ? thrown
    : new Fault('unforeseen', { what: thrown instanceof Error ? thrown.message : String(thrown) }, { cause: thrown })
