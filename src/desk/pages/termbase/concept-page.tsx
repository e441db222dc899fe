import { useEffect, useRef } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { ConceptReply } from '../../../api/schemas/knowledge.ts'
import { LANGUAGES } from '../../../model/language.ts'
import { Refusal } from '../../ask.ts'
import { hearEvents } from '../../live.ts'
import { me } from '../../me.ts'
import { Empty, Trouble } from '../../parts/notice.tsx'
import { Page } from '../../parts/page.tsx'
import { Waiting } from '../../parts/waiting.tsx'
import { useReply } from '../../reply.ts'
import { say } from '../../voice.ts'
import { conceptAddress } from './addresses.ts'
import { ConceptForm } from './concept-form.tsx'
import { lastList } from './last-list.ts'
import { freshTerm } from './typing.ts'

const NEW: ConceptReply = { id: 'new', etag: 0, by: null, at: null, terms: [] }

/** One concept, to be read, tried and changed. `new`: one that is not there yet. */
export const ConceptPage = ({ id }: { id: string }) => {
  const { route } = useLocation()
  const { answer, again } = useReply<ConceptReply>(
    id === NEW.id ? undefined : `/api/concepts/${encodeURIComponent(id)}`,
  )
  useEffect(
    () =>
      // that it was taken out is told on saving: what is being typed here stays
      hearEvents(['concept_changed', 'concepts_learned'], ({ by, data, kind }) => {
        const mine = by?.type === 'person' && by.person === me.value?.handle
        if (!mine && (data.concept === id || kind === 'concepts_learned')) void again()
      }),
    [again],
  )
  const seen = useRef<ConceptReply>(undefined)
  if (answer.value.type === 'here') seen.current = answer.value.reply
  if (id === NEW.id)
    return (
      <ConceptForm
        concept={{ ...NEW, terms: LANGUAGES.map((language) => freshTerm(language, [])) }}
        onSaved={({ id }) => route(conceptAddress(id), true)}
      />
    )
  if (seen.current) return <ConceptForm concept={seen.current} onSaved={again} />
  return answer.value.type === 'failed' ? <Lost thrown={answer.value.thrown} /> : <Waiting />
}

const Lost = ({ thrown }: { thrown: unknown }) =>
  thrown instanceof Refusal && thrown.fault.code === 'concept.unknown' ? (
    <Page title={say('office.termbase.gone')}>
      <Empty title={thrown.message}>
        <a href={lastList()}>{say('office.termbase.back')}</a>
      </Empty>
    </Page>
  ) : (
    <Page title={say('desk.rooms.termbase')}>
      <Trouble thrown={thrown} />
    </Page>
  )
