import { TERM_TYPES } from './pages/termbase/typing.ts'
import { say } from './voice.ts'

/** A type of term in the reader's words; one that the desk does not know, as it stands in the termbase. */
export const typeWord = (type: string): string =>
  (TERM_TYPES as readonly string[]).includes(type) ? say(`office.term.types.${type}`) : type
