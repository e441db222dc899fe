import type { z } from 'zod'
import type { sessionListSchema } from '../../../api/schemas/access.ts'
import { ask } from '../../ask.ts'
import { useActing } from '../../parts/acting.ts'
import { Badge } from '../../parts/badge.tsx'
import { Button } from '../../parts/button.tsx'
import { Trouble } from '../../parts/notice.tsx'
import { Time } from '../../parts/time.tsx'
import { Waiting } from '../../parts/waiting.tsx'
import { useReply } from '../../reply.ts'
import { say } from '../../voice.ts'

/** Where I am signed in, and to end it there. */
export const Sessions = () => {
  const { answer, again } = useReply<z.output<typeof sessionListSchema>>('/api/me/sessions')
  const { busy, thrown, act } = useActing()
  const now = answer.value
  if (now.type === 'waiting') return <Waiting />
  if (now.type === 'failed') return <Trouble thrown={now.thrown} />
  return (
    <>
      <ul class="settings-list">
        {now.reply.sessions.map(({ id, current, via, browser, begun, seen }) => (
          <li key={id} class="settings-row">
            <div>
              <p>
                {browserOf(browser) || say('desk.settings.unknown_browser')}{' '}
                {current && <Badge tone="good">{say('desk.settings.this_one')}</Badge>}
              </p>
              <p class="settings-soft">
                {via && `${say(`desk.settings.via.${via}`)} · `}
                {say('desk.settings.begun')} <Time at={begun} /> · {say('desk.settings.seen')} <Time at={seen} />
              </p>
            </div>
            {!current && (
              <Button
                disabled={busy.value}
                onClick={() => act(() => ask('DELETE', `/api/me/sessions/${encodeURIComponent(id)}`).then(again))}
              >
                {say('desk.settings.end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {thrown.value !== undefined && <Trouble thrown={thrown.value} />}
    </>
  )
}

const BROWSERS = [
  ['Edge', /Edg\//],
  ['Opera', /OPR\//],
  ['Yandex', /YaBrowser\//],
  ['Firefox', /Firefox\//],
  ['Chrome', /Chrom(e|ium)\//],
  ['Safari', /Safari\//],
] as const
const SYSTEMS = [
  ['Android', /Android/],
  ['iPhone', /iPhone|iPad/],
  ['Windows', /Windows/],
  ['macOS', /Mac OS X/],
  ['Linux', /Linux/],
] as const

/** Browser and system as they call themselves, in two words; else the whole name. */
const browserOf = (agent: string): string => {
  const named = [BROWSERS, SYSTEMS].flatMap((list) => list.find(([, sign]) => sign.test(agent))?.[0] ?? [])
  return named.length > 0 ? named.join(' · ') : agent.slice(0, 80)
}
