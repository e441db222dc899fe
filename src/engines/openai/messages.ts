import type { Encoding, Example } from '../../engine.ts'
import type { LanguagePair } from '../../model/language.ts'
import type { Message } from './client.ts'
import { instructions } from './instructions.ts'
import type { TermHint } from './terms.ts'

/** One segment as it is asked about. */
export interface Question {
  readonly id: string
  /** With its marks, as the encoding writes them. */
  readonly source: string
  readonly before: string
  readonly after: string
  readonly terms: readonly TermHint[]
  readonly examples: readonly Example[]
}

/**
 * The instructions, which hold nothing of any article, and the article's text in a message of its own, as one JSON
 * document: its quotation marks are escaped, so no text can end the string that it stands in.
 */
export const messagesFor = (
  questions: readonly Question[],
  pair: LanguagePair,
  encoding: Encoding,
): readonly Message[] => [
  { role: 'system', content: instructions(pair, encoding) },
  { role: 'user', content: JSON.stringify({ segments: questions.map(written) }) },
]

/** What is empty is left out: it would only be read. */
const written = ({ id, before, source, after, terms, examples }: Question) => ({
  id,
  ...(before !== '' && { before }),
  source,
  ...(after !== '' && { after }),
  ...(terms.length > 0 && { terms }),
  ...(examples.length > 0 && { examples }),
})
