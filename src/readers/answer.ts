import {
  admit,
  compose,
  extract,
  type Introduction,
  introduce,
  LIMITS,
  type Roundtrip,
  roundtrip,
  toHtml,
  traced,
} from '../markdown/index.ts'
import type { Segment, Unit } from '../model/document.ts'
import { asFault, Fault } from '../model/fault.ts'
import type { Language } from '../model/language.ts'
import type { Composition, Rendered } from '../reader.ts'

/** What a reader is asked. */
export type Question =
  | { readonly verb: 'admit'; readonly markdown: string }
  | { readonly verb: 'extract'; readonly markdown: string; readonly language: Language }
  | ({ readonly verb: 'render' } & Composition)
  | {
      readonly verb: 'roundtrip'
      readonly markdown: string
      readonly language: Language
      readonly mode: 'identity' | 'pseudo'
    }

export type Answer = Introduction | readonly Unit[] | Rendered | Roundtrip

/** Answers a question, or throws a fault and nothing else. */
export const answer = (question: Question): Answer => {
  try {
    if (question.verb === 'extract') return extract(question.markdown, question.language)
    if (question.verb === 'render') return render(question)
    if (question.verb === 'roundtrip') return roundtrip(question.markdown, question.language, question.mode)
    const introduction = admit(question.markdown)
    // What could not be shown in the end is refused now and not when it is to be published.
    toHtml(question.markdown)
    return introduction
  } catch (thrown) {
    // Parsers call themselves once for every level; what was not counted before ends as an overflow of the stack.
    if (!(thrown instanceof RangeError)) throw asFault(thrown)
    throw new Fault('document.too_deep', { found: `> ${LIMITS.nesting}`, limit: LIMITS.nesting }, { cause: thrown })
  }
}

const render = ({
  markdown: source,
  units,
  targets,
  footnotes: { heading, back },
  ...asked
}: Composition): Rendered => {
  const choose = ({ id }: Segment) => targets?.get(id)
  const markdown = targets ? compose(source, units, choose) : source
  const { title, description, date } = introduce(markdown)
  const footnotes = { heading, back: (number: string) => back.replace('{{number}}', () => number) }
  const traces = asked.traced ? traced(source, units, choose, markdown) : []
  return { markdown, title, description, date, html: toHtml(markdown, { omitTitle: title, footnotes, traces }) }
}
