import { type Admission, admit, extract, LIMITS, toHtml } from '../markdown/index.ts'
import type { Unit } from '../model/document.ts'
import { asFault, Fault } from '../model/fault.ts'
import type { Language } from '../model/language.ts'

/** What a reader is asked. */
export type Question =
  | { readonly verb: 'admit'; readonly markdown: string }
  | { readonly verb: 'extract'; readonly markdown: string; readonly language: Language }

export type Answer = Admission | readonly Unit[]

/** Answers a question, or throws a fault and nothing else. */
export const answer = (question: Question): Answer => {
  try {
    if (question.verb === 'extract') return extract(question.markdown, question.language)
    const admission = admit(question.markdown)
    // What could not be shown in the end is refused now and not when it is to be published.
    toHtml(question.markdown)
    return admission
  } catch (thrown) {
    // Parsers call themselves once for every level; what was not counted before ends as an overflow of the stack.
    if (!(thrown instanceof RangeError)) throw asFault(thrown)
    throw new Fault('document.too_deep', { found: `> ${LIMITS.nesting}`, limit: LIMITS.nesting }, { cause: thrown })
  }
}
