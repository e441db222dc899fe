import { TERM_STATUSES, type Term } from '../../../model/term.ts'
import { Button } from '../../parts/button.tsx'
import { Choice, Field } from '../../parts/field.tsx'
import { typeWord } from '../../term-words.ts'
import { say } from '../../voice.ts'
import { Forms } from './recognised.tsx'
import { TermDetails } from './term-details.tsx'
import { TERM_TYPES } from './typing.ts'

/** One term with all that is said of it. */
export const TermFields = ({
  term,
  label,
  open,
  onChange,
  onRemove,
}: {
  term: Term
  label: string
  open: boolean
  onChange: (term: Term) => void
  onRemove: () => void
}) => {
  const types = [...new Set([...TERM_TYPES, term.type])]
  return (
    <div class={`term-fields term-fields-${term.status}`}>
      <div class="term-fields-text" lang={term.language}>
        <Field
          label={label}
          value={term.text}
          onInput={({ currentTarget }) => onChange({ ...term, text: currentTarget.value })}
        />
      </div>
      <Choice
        label={say('office.term.status')}
        value={term.status}
        options={TERM_STATUSES.map((value) => ({ value, label: say(`office.term.statuses.${value}`) }))}
        onChange={({ currentTarget }) => onChange({ ...term, status: currentTarget.value as Term['status'] })}
      />
      <Choice
        label={say('office.term.type')}
        value={term.type}
        options={types.map((value) => ({ value, label: value === '' ? say('office.term.no_type') : typeWord(value) }))}
        onChange={({ currentTarget }) => onChange({ ...term, type: currentTarget.value })}
      />
      <div class="term-fields-note">
        <Field
          label={say('office.term.note')}
          value={term.note}
          onInput={({ currentTarget }) => onChange({ ...term, note: currentTarget.value })}
        />
      </div>
      {open && (
        <Button
          weight="quiet"
          aria-label={say('office.term.remove', { term: term.text.trim() || label })}
          onClick={onRemove}
        >
          ✕
        </Button>
      )}
      {term.text.trim() !== '' && (
        <div class="term-fields-more">
          <Forms term={term} />
          <TermDetails term={term} onChange={onChange} />
        </div>
      )}
    </div>
  )
}
