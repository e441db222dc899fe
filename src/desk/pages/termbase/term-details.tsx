import { useMemo } from 'preact/hooks'
import { CASINGS, GENDERS, type Term, WORD_CLASSES, type WordClass } from '../../../model/term.ts'
import { Choice, Field } from '../../parts/field.tsx'
import { say } from '../../voice.ts'
import { formsOf, type WordForms } from './forms.ts'
import { readList, withField } from './typing.ts'

/** How a term changes, how it is written, when it stands: what is left out is guessed from the term itself. */
export const TermDetails = ({ term, onChange }: { term: Term; onChange: (term: Term) => void }) => {
  const words = useMemo(() => formsOf(term), [term])
  const said = term.words?.length === words.length ? term.words : undefined
  const put = <Name extends keyof Term>(field: Name, value: Term[Name] | undefined) =>
    onChange(withField(term, field, value))
  const choose = (at: number, chosen: string) => {
    const classes = words.map(({ kind }, index) =>
      index === at ? (chosen as WordClass) : (said?.[index] ?? sayable(kind)),
    )
    put('words', chosen === '' ? undefined : classes)
  }
  const guess = { value: '', label: say('office.term.guessed') }
  return (
    <details class="details">
      <summary>{say('office.term.more')}</summary>
      <div class="details-fields">
        {words.map(({ word, kind }, at) => (
          <Choice
            key={at}
            label={say('office.term.word', { word })}
            value={said?.[at] ?? ''}
            options={[
              { value: '', label: `${say('office.term.guessed')}: ${say(`office.term.classes.${kind}`)}` },
              ...WORD_CLASSES.map((value) => ({ value, label: say(`office.term.classes.${value}`) })),
            ]}
            onChange={({ currentTarget }) => choose(at, currentTarget.value)}
          />
        ))}
        <Listed
          label={say('office.term.stems')}
          hint={say('office.term.stems_hint')}
          term={term}
          field="stems"
          put={put}
        />
        <Listed label={say('office.term.not')} hint={say('office.term.not_hint')} term={term} field="not" put={put} />
        <Choice
          label={say('office.term.casing')}
          value={term.casing ?? ''}
          options={[guess, ...CASINGS.map((value) => ({ value, label: say(`office.term.casings.${value}`) }))]}
          onChange={({ currentTarget }) => put('casing', (currentTarget.value || undefined) as Term['casing'])}
        />
        {term.type === 'person' && (
          <Choice
            label={say('office.term.gender')}
            value={term.gender ?? ''}
            options={[
              { value: '', label: say('office.term.unsaid') },
              ...GENDERS.map((value) => ({ value, label: say(`office.term.genders.${value}`) })),
            ]}
            onChange={({ currentTarget }) => put('gender', (currentTarget.value || undefined) as Term['gender'])}
          />
        )}
        <Field
          label={say('office.term.from')}
          type="date"
          value={term.validFrom ?? ''}
          onChange={({ currentTarget }) => put('validFrom', currentTarget.value || undefined)}
        />
        <Field
          label={say('office.term.until')}
          type="date"
          value={term.validUntil ?? ''}
          onChange={({ currentTarget }) => put('validUntil', currentTarget.value || undefined)}
        />
      </div>
    </details>
  )
}

const Listed = ({
  label,
  hint,
  term,
  field,
  put,
}: {
  label: string
  hint: string
  term: Term
  field: 'stems' | 'not'
  put: (field: 'stems' | 'not', value: string[] | undefined) => void
}) => (
  <Field
    label={label}
    hint={hint}
    lang={term.language}
    value={term[field]?.join(', ') ?? ''}
    // read when the field is left: a comma is nothing yet
    onChange={({ currentTarget }) => put(field, readList(currentTarget.value)?.slice())}
  />
)

/** What is guessed of a genitive cannot be said of one: it is closest to what stays. */
const sayable = (kind: WordForms['kind']): WordClass => (kind === 'genitive' ? 'frozen' : kind)
