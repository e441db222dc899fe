import type { Term } from '../../../model/term.ts'
import { wordDiff } from '../../../text/diff.ts'
import { Diff } from '../../parts/diff.tsx'
import { typeWord } from '../../term-words.ts'
import { say } from '../../voice.ts'
import { type Field, shownField, type TermChange } from './changes.ts'

/** What was put in, taken out and changed, a line each. */
export const TermChanges = ({ changes }: { changes: readonly TermChange[] }) => (
  <ul class="changes">
    {changes.map((change, at) => (
      <li key={at}>
        <span class="changes-language" aria-hidden="true">
          {change.term.language}
        </span>
        <ChangedTerm change={change} />
      </li>
    ))}
  </ul>
)

export const ChangedTerm = ({ change }: { change: TermChange }) => {
  const { term } = change
  if (change.type !== 'changed') {
    const type = change.type === 'same' ? 'same' : change.type
    return (
      <span class="text">
        <Diff lang={term.language} parts={[{ type, text: term.text }]} />
      </span>
    )
  }
  const { was, fields } = change
  return (
    <span class="changes-term">
      <span class="text">
        <Diff lang={term.language} parts={wordDiff(was.text, term.text)} />
      </span>
      {fields
        .filter((field) => field !== 'text')
        .map((field) => (
          <span key={field} class="changes-field">
            {say(`office.term.fields.${field}`)}: {words(was, field)} → {words(term, field)}
          </span>
        ))}
    </span>
  )
}

const words = (term: Term, field: Field): string => {
  const shown = shownField(term, field)
  if (shown === '') return '–'
  if (field === 'status') return say(`office.term.statuses.${shown}`)
  if (field === 'type') return typeWord(shown)
  if (field === 'gender') return say(`office.term.genders.${shown}`)
  if (field === 'casing') return say(`office.term.casings.${shown}`)
  return shown
}
