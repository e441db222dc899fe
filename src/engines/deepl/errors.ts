import { Fault } from '../../model/fault.ts'
import { retryAfter, throttled, unavailable } from '../network.ts'

const ENGINE = 'deepl'

/**
 * The client says the HTTP status by the error's class or, for most, only in its message: `Unexpected status code: 413 …`,
 * `Service unavailable`; a reply that cannot be read is an `Error parsing response`. It keeps no header, so the pause that
 * DeepL asks for is not known.
 */
const PASSING = /^(?:Service unavailable|Error parsing response|Unexpected status code: (?:408|409|5\d\d)\b)/
const TOO_LONG = /^Unexpected status code: 41[34]\b/
/** The reply to a translation with a glossary that was deleted. */
const NO_GLOSSARY = /^(?:Not found|Bad request)\b.*glossary/is

/** Whether DeepL finds this one request too long. */
export const isTooLong = (thrown: unknown): boolean => thrown instanceof Error && TOO_LONG.test(thrown.message)

export const isGlossaryGone = (thrown: unknown): boolean => thrown instanceof Error && NO_GLOSSARY.test(thrown.message)

/**
 * What the client threw, as `engine.throttled` (with `retryAfterSeconds`), `engine.unavailable` or `engine.refused`: the
 * last for a bad key, a spent quota (456) and all else that will be the same next time.
 */
export const deeplFault = (thrown: unknown): Fault => {
  if (thrown instanceof Fault) return thrown
  const { name, message } = described(thrown)
  if (name === 'TooManyRequestsError') return throttled(ENGINE, retryAfter(undefined), thrown)
  if (name === 'ConnectionError' || PASSING.test(message)) return unavailable(ENGINE, message, thrown)
  return new Fault('engine.refused', { engine: ENGINE, reason: message }, { cause: thrown })
}

/** Some messages end in the whole page that came instead of a reply. */
const LONGEST = 200

/** DeepL's errors are all named `Error`; their classes are not. */
const described = (thrown: unknown) =>
  thrown instanceof Error
    ? { name: thrown.constructor.name, message: thrown.message.slice(0, LONGEST) }
    : { name: '', message: String(thrown) }
