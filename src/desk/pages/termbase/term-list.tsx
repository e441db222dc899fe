import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { LANGUAGES } from '../../../model/language.ts'
import { TERM_STATUSES } from '../../../model/term.ts'
import { hearEvents } from '../../live.ts'
import { isAdministrator, mayI } from '../../me.ts'
import { usePaged } from '../../paged.ts'
import { Button, ButtonLink } from '../../parts/button.tsx'
import { Choice, Field } from '../../parts/field.tsx'
import { Filters } from '../../parts/filters.tsx'
import { ImportWindow } from '../../parts/import-window.tsx'
import { More } from '../../parts/more.tsx'
import { Empty, Trouble } from '../../parts/notice.tsx'
import { Page } from '../../parts/page.tsx'
import { Waiting } from '../../parts/waiting.tsx'
import { asQuery } from '../../query.ts'
import { useTyped } from '../../typed.ts'
import { say } from '../../voice.ts'
import { conceptAddress, type Sought, soughtIn } from './addresses.ts'
import { type ConceptList, ConceptTable } from './concept-table.tsx'
import { remember } from './last-list.ts'
import { TERM_TYPES } from './typing.ts'

/** All concepts, or those that are sought: in any form of any of their terms. */
export const TermList = () => {
  const { url, query, route } = useLocation()
  const sought = soughtIn(query)
  const seek = (part: Partial<Sought>) => route(`/termbase${asQuery({ ...sought, ...part })}`, true)
  const typed = useTyped(sought.query, (query) => seek({ query }))
  const { paged, more, again } = usePaged<ConceptList>(`/api/concepts${asQuery({ ...sought, limit: '60' })}`)
  const importing = useSignal(false)
  useEffect(() => remember(url), [url])
  useEffect(() => hearEvents(['concept_changed', 'concept_removed', 'concepts_learned'], () => void again()), [url])

  const { pages, waiting, thrown } = paged.value
  const concepts = pages.flatMap(({ concepts }) => concepts)
  const total = pages[0]?.total ?? 0
  const mayAdd = LANGUAGES.some((language) => mayI('reviewer', language))
  return (
    <Page
      title={say('desk.rooms.termbase')}
      acts={
        <>
          <a class="button button-plain" href="/api/concepts.csv" download>
            {say('office.export')}
          </a>
          {isAdministrator.value && (
            <Button onClick={() => (importing.value = true)}>{say('office.import.button')}</Button>
          )}
          {mayAdd && (
            <ButtonLink weight="main" href={conceptAddress('new')}>
              {say('office.termbase.new')}
            </ButtonLink>
          )}
        </>
      }
    >
      <Filters label={say('office.termbase.search')}>
        <Field
          label={say('office.termbase.query')}
          type="search"
          value={typed.value}
          onInput={({ currentTarget }) => typed.type(currentTarget.value)}
        />
        <Choice
          label={say('office.term.type')}
          value={sought.type}
          options={[
            { value: '', label: say('office.any') },
            { value: 'name', label: say('office.term.any_name') },
            ...TERM_TYPES.map((value) => ({ value, label: say(`office.term.types.${value}`) })),
          ]}
          onChange={({ currentTarget }) => seek({ type: currentTarget.value })}
        />
        <Choice
          label={say('desk.languages')}
          value={sought.language}
          options={[
            { value: '', label: say('office.any') },
            ...LANGUAGES.map((value) => ({ value, label: say(`desk.names.${value}`) })),
          ]}
          onChange={({ currentTarget }) => seek({ language: currentTarget.value })}
        />
        <Choice
          label={say('office.term.status')}
          value={sought.status}
          options={[
            { value: '', label: say('office.any') },
            ...TERM_STATUSES.map((value) => ({ value, label: say(`office.term.statuses.${value}`) })),
          ]}
          onChange={({ currentTarget }) => seek({ status: currentTarget.value })}
        />
      </Filters>
      {thrown !== undefined && <Trouble thrown={thrown} />}
      {concepts.length > 0 ? (
        <>
          <ConceptTable concepts={concepts} caption={say('desk.rooms.termbase')} />
          <More shown={concepts.length} total={total} waiting={waiting} next={concepts.length < total} onMore={more} />
        </>
      ) : waiting ? (
        <Waiting />
      ) : (
        thrown === undefined && (
          <Empty title={say(asQuery({ ...sought }) === '' ? 'office.termbase.none' : 'office.termbase.not_found')}>
            <p>{say(asQuery({ ...sought }) === '' ? 'office.termbase.fill' : 'office.termbase.wider')}</p>
          </Empty>
        )
      )}
      {importing.value && (
        <ImportWindow
          title={say('office.termbase.import')}
          columns="concept,language,term,status"
          path="/api/concepts/import"
          onClose={() => (importing.value = false)}
          onLearned={again}
        />
      )}
    </Page>
  )
}
