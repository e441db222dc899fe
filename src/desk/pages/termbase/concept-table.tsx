import type { z } from 'zod'
import type { ConceptReply, conceptListSchema } from '../../../api/schemas/knowledge.ts'
import { LANGUAGES } from '../../../model/language.ts'
import { Badge } from '../../parts/badge.tsx'
import { Table } from '../../parts/table.tsx'
import { TermText } from '../../parts/term.tsx'
import { typeWord } from '../../term-words.ts'
import { say } from '../../voice.ts'
import { conceptAddress } from './addresses.ts'

export type ConceptList = z.output<typeof conceptListSchema>

/** Concepts, each with its terms in the four languages side by side. */
export const ConceptTable = ({ concepts, caption }: { concepts: readonly ConceptReply[]; caption: string }) => (
  <Table
    caption={caption}
    heads={[...LANGUAGES.map((language) => say(`desk.names.${language}`)), say('office.term.type')]}
  >
    {concepts.map((concept) => (
      <ConceptRow key={concept.id} concept={concept} />
    ))}
  </Table>
)

const ConceptRow = ({ concept: { id, terms } }: { concept: ConceptReply }) => {
  // the one link of the row stands on the first term that is seen
  const [linked] = LANGUAGES.flatMap((language) => terms.filter((term) => term.language === language))
  const types = [...new Set(terms.map(({ type }) => type).filter((type) => type !== ''))]
  return (
    <tr class="concepts-row">
      {LANGUAGES.map((language) => (
        <td key={language} data-head={say(`desk.names.${language}`)}>
          <ul class="concepts-terms">
            {terms
              .filter((term) => term.language === language)
              .map((term) => (
                <li key={term.text}>
                  {term === linked ? (
                    <a href={conceptAddress(id)}>
                      <TermText term={term} />
                    </a>
                  ) : (
                    <TermText term={term} />
                  )}
                </li>
              ))}
          </ul>
        </td>
      ))}
      <td class="concepts-type" data-head={say('office.term.type')}>
        {types.map((type) => (
          <Badge key={type}>{typeWord(type)}</Badge>
        ))}
      </td>
    </tr>
  )
}
