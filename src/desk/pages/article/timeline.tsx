import { useSignal } from '@preact/signals'
import type { z } from 'zod'
import type { EventReply, eventListSchema } from '../../../api/schemas/work.ts'
import { nameOf } from '../../colleagues.ts'
import { instantOf } from '../../instant.ts'
import { Button } from '../../parts/button.tsx'
import { Time } from '../../parts/time.tsx'
import { useAgain } from '../../reply-again.ts'
import { say } from '../../voice.ts'
import { flocksOf } from './flocks.ts'

/** So many are shown at first. */
const FEW = 12

/** All that happened to the article, newest first. */
export const Timeline = ({ slug, turn }: { slug: string; turn: number }) => {
  const all = useSignal(false)
  const events = useAgain<z.output<typeof eventListSchema>>(`/api/articles/${slug}/events`, turn)?.events ?? []
  const flocks = flocksOf(events as readonly EventReply[])
  return (
    <section class="timeline" aria-labelledby="timeline">
      <h2 id="timeline">{say('desk.article.timeline')}</h2>
      <ol class="timeline-list">
        {flocks.slice(0, all.value ? undefined : FEW).map(({ event, count }) => (
          <li key={event.id} class="timeline-event">
            <span class="timeline-at">
              <Time at={event.at} />
            </span>
            <span>
              {event.language && <b>{say(`desk.names.${event.language}`)}: </b>}
              {sentenceOf(event)}
              {count > 1 && ` ×${count}`}
              {event.by && <span class="timeline-by"> — {byOf(event.by)}</span>}
            </span>
          </li>
        ))}
      </ol>
      {flocks.length > FEW && !all.value && (
        <p>
          <Button weight="quiet" onClick={() => (all.value = true)}>
            {say('desk.article.timeline_all', { count: flocks.length })}
          </Button>
        </p>
      )}
    </section>
  )
}

const byOf = (by: NonNullable<EventReply['by']>): string =>
  by.type === 'person' ? nameOf(by.person) : by.type === 'engine' ? by.engine : say('desk.rooms.memory')

const sentenceOf = ({ kind, data }: EventReply): string => {
  const told = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '')
  if (kind === 'submitted')
    return say(data.minor === true ? 'desk.events.submitted_minor' : 'desk.events.submitted', {
      revision: told(data.revision),
    })
  if (kind === 'signed_off' && data.override)
    return say('desk.events.signed_off_over', { version: told(data.version), reason: told(data.override) })
  if (kind === 'scheduled' && typeof data.for === 'string')
    return say('desk.events.scheduled_for', { at: instantOf(new Date(data.for)) })
  if (kind === 'assigned')
    return typeof data.person === 'string'
      ? say('desk.events.assigned', { name: nameOf(data.person) })
      : say('desk.events.unassigned')
  if (kind === 'commented') return say(`desk.events.comments.${told(data.act)}`)
  if (kind === 'held' && data.cancelled) return say('desk.events.cancelled')
  return say(`desk.events.${kind}`, { version: told(data.version), note: told(data.note) })
}
