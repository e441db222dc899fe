import { useSignal } from '@preact/signals'
import type { z } from 'zod'
import type { conceptSchema } from '../../../api/schemas/knowledge.ts'
import { plainText } from '../../../model/inline.ts'
import type { Language } from '../../../model/language.ts'
import { type Gender, NAME_TYPES, type Term } from '../../../model/term.ts'
import { ask } from '../../ask.ts'
import { mayI } from '../../me.ts'
import { useActing } from '../../parts/acting.ts'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { Choice, Field } from '../../parts/field.tsx'
import { Notice, Trouble } from '../../parts/notice.tsx'
import { say } from '../../voice.ts'
import { type Row, useBench } from '../bench.ts'
import { replies } from './about.ts'
import { termsPath } from './paths.ts'
import type { KnownConcept } from './terms-of.ts'

interface Props {
  readonly row: Row
  /** What was selected, in the source or in the target. */
  readonly words: string
  /** Those of this article: a term that one of them has is added to it. */
  readonly concepts: readonly KnownConcept[]
  readonly onClose: () => void
}

const TYPES = ['noun', ...NAME_TYPES] as const

/** A term and its rendering, for the termbase: as a new concept, or beside what a known one has. */
const AddTerm = ({ row, words, concepts, onClose }: Props) => {
  const bench = useBench()
  const isOfSource = words !== '' && plainText(row.source.content).includes(words)
  const source = useSignal(isOfSource ? words : '')
  const target = useSignal(isOfSource ? '' : words)
  const type = useSignal<string>(isCapital(words) ? 'place' : 'noun')
  const gender = useSignal<Gender | ''>('')
  const note = useSignal('')
  const { busy, thrown, act } = useActing()

  const known = concepts.find((concept) => has(concept, bench.source, source.value))
  const needed = known ? [bench.target] : [bench.source, bench.target]
  const lacking = needed.filter((language) => !mayI('reviewer', language))
  const isDone = Boolean(known && has(known, bench.target, target.value))

  const save = async (event: Event) => {
    event.preventDefault()
    const term = (language: Language, text: string): Partial<Term> => ({
      language,
      text: text.trim(),
      status: known?.terms.some((one) => one.language === language) ? 'admitted' : 'preferred',
      type: type.value,
      note: language === bench.target ? note.value.trim() : '',
      ...(type.value === 'person' && gender.value && { gender: gender.value }),
    })
    const done = await act(() =>
      known
        ? ask<z.output<typeof conceptSchema>>('PUT', `/api/concepts/${encodeURIComponent(known.id)}`, {
            base: known.etag,
            body: { terms: [...known.terms, term(bench.target, target.value)] },
          })
        : ask('POST', '/api/concepts', {
            body: { terms: [term(bench.source, source.value), term(bench.target, target.value)] },
          }),
    )
    if (!done) return
    replies.renew((path) => path === termsPath(bench))
    onClose()
  }

  return (
    <Dialog title={say('workbench.panel.terms.add')} onClose={onClose}>
      <form class="dialog-form" onSubmit={save}>
        <Field
          label={say('workbench.panel.terms.in_source', { language: say(`desk.names.${bench.source}`) })}
          lang={bench.source}
          required
          value={source.value}
          onInput={({ currentTarget }) => {
            source.value = currentTarget.value
          }}
        />
        <Field
          label={say('workbench.panel.terms.in_target', { language: say(`desk.names.${bench.target}`) })}
          lang={bench.target}
          hint={say('workbench.panel.terms.base_form')}
          required
          value={target.value}
          onInput={({ currentTarget }) => {
            target.value = currentTarget.value
          }}
        />
        <Choice
          label={say('workbench.panel.terms.type')}
          value={type.value}
          options={TYPES.map((value) => ({ value, label: say(`workbench.panel.terms.types.${value}`) }))}
          onChange={({ currentTarget }) => {
            type.value = currentTarget.value
          }}
        />
        {type.value === 'person' && (
          <Choice
            label={say('workbench.panel.terms.gender')}
            value={gender.value}
            options={[
              { value: '', label: say('workbench.panel.terms.unsaid') },
              { value: 'female', label: say('workbench.panel.terms.female') },
              { value: 'male', label: say('workbench.panel.terms.male') },
            ]}
            onChange={({ currentTarget }) => {
              gender.value = currentTarget.value as Gender | ''
            }}
          />
        )}
        <Field
          label={say('workbench.panel.terms.note')}
          value={note.value}
          onInput={({ currentTarget }) => {
            note.value = currentTarget.value
          }}
        />
        {known && (
          <Notice>{isDone ? say('workbench.panel.terms.has_both') : say('workbench.panel.terms.is_known')}</Notice>
        )}
        {lacking.length > 0 && (
          <Notice tone="warm">
            {say('workbench.panel.terms.lacking', {
              languages: lacking.map((language) => say(`desk.names.${language}`)).join(', '),
            })}
          </Notice>
        )}
        {thrown.value !== undefined && <Trouble thrown={thrown.value} />}
        <div class="dialog-acts">
          <Button weight="main" type="submit" disabled={busy.value || isDone || lacking.length > 0}>
            {say('workbench.panel.terms.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

export default AddTerm

const has = ({ terms }: KnownConcept, language: Language, text: string): boolean =>
  terms.some(
    (term) =>
      term.language === language && term.text.toLocaleLowerCase(language) === text.trim().toLocaleLowerCase(language),
  )

const isCapital = (words: string): boolean => /^\p{Lu}/u.test(words)
