import { useSignal } from '@preact/signals'
import type { z } from 'zod'
import type { ConceptReply } from '../../../api/schemas/knowledge.ts'
import type { nameSchema } from '../../../api/schemas/names.ts'
import type { Language } from '../../../model/language.ts'
import { GENDERS, NAME_TYPES } from '../../../model/term.ts'
import { ask } from '../../ask.ts'
import { figure } from '../../figures.ts'
import { mayI } from '../../me.ts'
import { Button } from '../../parts/button.tsx'
import { Choice, Field } from '../../parts/field.tsx'
import { Marked } from '../../parts/marked.tsx'
import { Notice, Trouble } from '../../parts/notice.tsx'
import { say } from '../../voice.ts'
import { conceptAddress } from '../termbase/addresses.ts'
import { type Entry, firstEntry, termsOf } from './entry.ts'

/** One name that is not known: where it stands, how the others may write it, and the way into the termbase. */
export const NewName = ({
  name: { name, forms, count, first, proposals },
  source,
  targets,
  onEntered,
}: {
  name: z.output<typeof nameSchema>
  source: Language
  targets: readonly Language[]
  onEntered: () => void
}) => {
  const entry = useSignal<Entry>(firstEntry(name, source, proposals))
  const entered = useSignal<ConceptReply | undefined>(undefined)
  const thrown = useSignal<unknown>(undefined)
  const busy = useSignal(false)
  const { type, gender, spellings } = entry.value
  const put = (part: Partial<Entry>) => {
    entry.value = { ...entry.value, ...part }
  }
  const open = mayI('reviewer', source)
  const others = forms.filter((form) => form !== name)

  const enter = async (event: Event) => {
    event.preventDefault()
    busy.value = true
    thrown.value = undefined
    const mine = targets.filter((language) => mayI('reviewer', language))
    const kept = Object.fromEntries(mine.map((language) => [language, spellings[language] ?? '']))
    try {
      const terms = termsOf({ ...entry.value, spellings: kept }, source)
      entered.value = await ask<ConceptReply>('POST', '/api/concepts', { body: { terms } })
      onEntered()
    } catch (error) {
      thrown.value = error
    } finally {
      busy.value = false
    }
  }
  return (
    <li class="new-name">
      <div class="new-name-place">
        <h3 class="text" lang={source}>
          {name} <span class="new-name-count">{say('office.names.times', { count, number: figure(count) })}</span>
        </h3>
        {others.length > 0 && (
          <p class="new-name-forms">
            {say('office.names.forms')} <span lang={source}>{others.join(', ')}</span>
          </p>
        )}
        <p class="new-name-sentence text" lang={source}>
          <Marked text={first.sentence} stretches={[first]} />
        </p>
      </div>
      {entered.value ? (
        <Notice tone="good">
          {say('office.names.entered')} <a href={conceptAddress(entered.value.id)}>{entered.value.terms[0]?.text}</a>
        </Notice>
      ) : (
        <form onSubmit={enter}>
          <fieldset class="new-name-entry" aria-label={name}>
            <Field
              label={say(`desk.names.${source}`)}
              lang={source}
              value={entry.value.name}
              disabled={!open}
              required
              onInput={({ currentTarget }) => put({ name: currentTarget.value })}
            />
            {targets.map((language) => {
              const proposal = proposals.find((one) => one.language === language)
              return (
                <Field
                  key={language}
                  label={say(`desk.names.${language}`)}
                  hint={proposal && say(`office.names.confidence.${proposal.confidence}`)}
                  lang={language}
                  value={spellings[language] ?? ''}
                  disabled={!open || !mayI('reviewer', language)}
                  onInput={({ currentTarget }) => put({ spellings: { ...spellings, [language]: currentTarget.value } })}
                />
              )
            })}
            {open && (
              <>
                <Choice
                  label={say('office.term.type')}
                  value={type}
                  options={NAME_TYPES.map((value) => ({ value, label: say(`office.term.types.${value}`) }))}
                  onChange={({ currentTarget }) => put({ type: currentTarget.value as Entry['type'] })}
                />
                {type === 'person' && (
                  <Choice
                    label={say('office.term.gender')}
                    value={gender ?? ''}
                    options={[
                      { value: '', label: say('office.term.unsaid') },
                      ...GENDERS.map((value) => ({ value, label: say(`office.term.genders.${value}`) })),
                    ]}
                    onChange={({ currentTarget }) =>
                      put({ gender: (currentTarget.value || undefined) as Entry['gender'] })
                    }
                  />
                )}
                <div class="new-name-acts">
                  <Button type="submit" disabled={busy.value}>
                    {say('office.names.enter')}
                  </Button>
                </div>
              </>
            )}
            {thrown.value !== undefined && <Trouble thrown={thrown.value} />}
          </fieldset>
        </form>
      )}
    </li>
  )
}
