import { ENDONYM, type Language } from '../../../model/language.ts'
import type { Term } from '../../../model/term.ts'
import { Button } from '../../parts/button.tsx'
import { say } from '../../voice.ts'
import { TermFields } from './term-fields.tsx'
import { freshTerm } from './typing.ts'

/** The terms of one language. `open`: they may be changed here. */
export const LanguageTerms = ({
  language,
  terms,
  open,
  onChange,
}: {
  language: Language
  terms: readonly Term[]
  open: boolean
  onChange: (terms: readonly Term[]) => void
}) => {
  const own = terms.flatMap((term, at) => (term.language === language ? [{ term, at }] : []))
  const count = own.length
  return (
    <fieldset class="concept-language" disabled={!open}>
      <legend>
        <span lang={language}>{ENDONYM[language]}</span>
      </legend>
      {own.map(({ term, at }, place) => (
        <TermFields
          key={place}
          term={term}
          label={count > 1 ? say('office.term.numbered', { number: place + 1 }) : say('office.term.text')}
          open={open}
          onChange={(next) => onChange(terms.with(at, next))}
          onRemove={() => onChange(terms.toSpliced(at, 1))}
        />
      ))}
      {open && (
        <Button weight="quiet" onClick={() => onChange([...terms, freshTerm(language, terms)])}>
          + {say('office.term.add', { language: say(`desk.names.${language}`) })}
        </Button>
      )}
    </fieldset>
  )
}
