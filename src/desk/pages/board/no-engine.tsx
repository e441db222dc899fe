import { useSignal } from '@preact/signals'
import { Button } from '../../parts/button.tsx'
import { Notice } from '../../parts/notice.tsx'
import { useReply } from '../../reply.ts'
import { say } from '../../voice.ts'
import type { Newsroom } from '../newsroom.ts'

const SEEN = 'terjiman.no-engine'

/** Says once in a session that no machine drafts, and what to do about it. */
export const NoEngine = () => {
  const seen = useSignal(sessionStorage.getItem(SEEN) !== null)
  const { answer } = useReply<Newsroom>(seen.value ? undefined : '/api/newsroom')
  const now = answer.value
  if (seen.value || now.type !== 'here' || now.reply.engines.length > 0) return null
  return (
    <Notice tone="warm">
      <div class="no-engine">
        <p>{say('desk.engines.none')}</p>
        <Button
          weight="quiet"
          onClick={() => {
            sessionStorage.setItem(SEEN, 'seen')
            seen.value = true
          }}
        >
          {say('desk.engines.understood')}
        </Button>
      </div>
    </Notice>
  )
}
