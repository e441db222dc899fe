import { useSignal } from '@preact/signals'
import { useMemo } from 'preact/hooks'
import type { ConceptId } from '../../../model/ids.ts'
import { LANGUAGES, type Language } from '../../../model/language.ts'
import type { Term } from '../../../model/term.ts'
import { findTerms, termIndex } from '../../../text/terms.ts'
import { Choice, TextField } from '../../parts/field.tsx'
import { Marked } from '../../parts/marked.tsx'
import { say } from '../../voice.ts'

/** A text, and what of it is taken for the terms as they are typed now: by the same matcher that reads the articles. */
export const TryIt = ({ terms }: { terms: readonly Term[] }) => {
  const text = useSignal('')
  const chosen = useSignal<Language | undefined>(undefined)
  const language = chosen.value ?? LANGUAGES.find((one) => terms.some((term) => term.language === one)) ?? 'en'
  const index = useMemo(() => termIndex([{ id: '' as ConceptId, terms: [...terms] }], language), [terms, language])
  const found = findTerms(index, text.value)
  return (
    <section class="try-it">
      <h2>{say('office.try.title')}</h2>
      <Choice
        label={say('office.try.language')}
        value={language}
        options={LANGUAGES.map((value) => ({ value, label: say(`desk.names.${value}`) }))}
        onChange={({ currentTarget }) => (chosen.value = currentTarget.value as Language)}
      />
      <TextField
        label={say('office.try.text')}
        lang={language}
        value={text.value}
        onInput={({ currentTarget }) => (text.value = currentTarget.value)}
      />
      {text.value.trim() !== '' && (
        <>
          <p role="status">{say('office.try.found', { count: found.length })}</p>
          <p class="try-it-text text" lang={language}>
            <Marked
              text={text.value}
              stretches={found.map(({ start, end, term, form }) => ({
                start,
                end,
                title: `${term.text} · ${say(`office.term.statuses.${term.status}`)} · ${say(`office.try.forms.${form}`)}`,
              }))}
            />
          </p>
        </>
      )}
    </section>
  )
}
