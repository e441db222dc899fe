import type { z } from 'zod'
import type { conceptHistorySchema } from '../../../api/schemas/knowledge.ts'
import { By } from '../../parts/by.tsx'
import { Trouble } from '../../parts/notice.tsx'
import { Time } from '../../parts/time.tsx'
import { Waiting } from '../../parts/waiting.tsx'
import { useReply } from '../../reply.ts'
import { say } from '../../voice.ts'
import { termChanges } from './changes.ts'
import { TermChanges } from './term-changes.tsx'

type Versions = z.output<typeof conceptHistorySchema>

/** What the concept ever was and who made it so, newest first. */
export const History = ({ id, etag }: { id: string; etag: number }) => {
  // the address names the state as well, so that a change is asked for
  const { answer } = useReply<Versions>(`/api/concepts/${encodeURIComponent(id)}/history?${etag}`)
  return (
    <section class="history">
      <h2>{say('office.history.title')}</h2>
      {answer.value.type === 'waiting' && <Waiting />}
      {answer.value.type === 'failed' && <Trouble thrown={answer.value.thrown} />}
      {answer.value.type === 'here' && (
        <ol class="history-versions">
          {answer.value.reply.versions.map(({ etag, terms, by, at }, index, versions) => {
            const before = versions[index + 1]
            const changes = termChanges(before?.terms ?? [], terms ?? [])
            return (
              <li key={etag}>
                <p class="history-who">
                  <Time at={at} /> · {by ? <By by={by} /> : say('office.history.unknown')}
                  {terms === null && ` · ${say('office.history.removed')}`}
                </p>
                {before && terms !== null ? (
                  <TermChanges changes={changes.filter(({ type }) => type !== 'same')} />
                ) : (
                  terms !== null && <p class="history-first">{say('office.history.first', { count: terms.length })}</p>
                )}
              </li>
            )
          })}
        </ol>
      )}
    </section>
  )
}
