import { useLocation } from 'preact-iso'
import { NAME_TYPES } from '../../../model/term.ts'
import { usePaged } from '../../paged.ts'
import { Choice, Field } from '../../parts/field.tsx'
import { Filters } from '../../parts/filters.tsx'
import { More } from '../../parts/more.tsx'
import { Empty, Trouble } from '../../parts/notice.tsx'
import { Waiting } from '../../parts/waiting.tsx'
import { asQuery } from '../../query.ts'
import { useTyped } from '../../typed.ts'
import { say } from '../../voice.ts'
import { type ConceptList, ConceptTable } from '../termbase/concept-table.tsx'

/** The names of the termbase, as each language writes them. */
export const KnownNames = () => {
  const { query, route } = useLocation()
  const sought = { query: query.query ?? '', type: query.type ?? '' }
  const seek = (part: Partial<typeof sought>) => route(`/names${asQuery({ view: 'known', ...sought, ...part })}`, true)
  const typed = useTyped(sought.query, (query) => seek({ query }))
  const { paged, more } = usePaged<ConceptList>(
    `/api/concepts${asQuery({ query: sought.query, type: sought.type || 'name', limit: '60' })}`,
  )
  const { pages, waiting, thrown } = paged.value
  const concepts = pages.flatMap(({ concepts }) => concepts)
  const total = pages[0]?.total ?? 0
  return (
    <>
      <Filters label={say('office.names.search')}>
        <Field
          label={say('office.names.query')}
          type="search"
          value={typed.value}
          onInput={({ currentTarget }) => typed.type(currentTarget.value)}
        />
        <Choice
          label={say('office.term.type')}
          value={sought.type}
          options={[
            { value: '', label: say('office.any') },
            ...NAME_TYPES.map((value) => ({ value, label: say(`office.term.types.${value}`) })),
          ]}
          onChange={({ currentTarget }) => seek({ type: currentTarget.value })}
        />
      </Filters>
      {thrown !== undefined && <Trouble thrown={thrown} />}
      {concepts.length > 0 ? (
        <>
          <ConceptTable concepts={concepts} caption={say('office.names.known')} />
          <More shown={concepts.length} total={total} waiting={waiting} next={concepts.length < total} onMore={more} />
        </>
      ) : waiting ? (
        <Waiting />
      ) : (
        thrown === undefined && <Empty title={say('office.names.not_found')} />
      )}
    </>
  )
}
