import './operations/operations.css'
import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { EVENT_KINDS } from '../../model/event.ts'
import { hearEvents } from '../live.ts'
import { isAdministrator } from '../me.ts'
import { Empty, Trouble } from '../parts/notice.tsx'
import { Page } from '../parts/page.tsx'
import { Time } from '../parts/time.tsx'
import { Waiting } from '../parts/waiting.tsx'
import { useReply } from '../reply.ts'
import { learn, say } from '../voice.ts'
import { Charges } from './operations/charges.tsx'
import { Engines } from './operations/engines.tsx'
import { Jobs } from './operations/jobs.tsx'
import type { OperationsReply } from './operations/reply.ts'
import { Undelivered } from './operations/undelivered.tsx'

await learn('office')

/** How often it is looked again while somebody looks. */
const BREATH = 10_000
/** What happens in one stroke is looked at once. */
const GATHER = 800

/** How the machines are doing, what they cost, and what did not reach readers. */
const Operations = () =>
  isAdministrator.value ? (
    <Room />
  ) : (
    <Page title={say('desk.rooms.operations')}>
      <Empty title={say('office.operations.closed')}>
        <a href="/">{say('desk.not_there.onward')}</a>
      </Empty>
    </Page>
  )
export default Operations

const Room = () => {
  const month = useSignal<string | undefined>(undefined)
  const { answer, again } = useReply<OperationsReply>(
    `/api/operations${month.value === undefined ? '' : `?month=${month.value}`}`,
  )
  useEffect(() => {
    let gathering: ReturnType<typeof setTimeout> | undefined
    const look = () => {
      if (document.visibilityState === 'visible') void again()
    }
    const stop = hearEvents(EVENT_KINDS, () => {
      clearTimeout(gathering)
      gathering = setTimeout(look, GATHER)
    })
    const timer = setInterval(look, BREATH)
    return () => {
      stop()
      clearTimeout(gathering)
      clearInterval(timer)
    }
  }, [again])

  if (answer.value.type === 'waiting') return <Waiting />
  if (answer.value.type === 'failed')
    return (
      <Page title={say('desk.rooms.operations')}>
        <Trouble thrown={answer.value.thrown} />
      </Page>
    )
  const { at, jobs, board, engines, undelivered } = answer.value.reply
  return (
    <Page
      title={say('desk.rooms.operations')}
      acts={
        <p class="operations-at">
          {say('office.operations.at')} <Time at={at} />
        </p>
      }
    >
      <Jobs {...jobs} board={board} onAgain={again} />
      <Undelivered undelivered={undelivered} />
      <Engines engines={engines} />
      <Charges operations={answer.value.reply} onMonth={(next) => (month.value = next)} />
    </Page>
  )
}
