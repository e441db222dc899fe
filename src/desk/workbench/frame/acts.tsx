import './acts.css'
import { useState } from 'preact/hooks'
import { Button } from '../../parts/button.tsx'
import { Trouble } from '../../parts/notice.tsx'
import { say } from '../../voice.ts'
import type { Row } from '../bench.ts'
import type { Session } from '../session/session.ts'
import { confirmIn } from './confirm.ts'
import { mergesWith, repeatsOf } from './neighbours.ts'
import { type Open, opened } from './open.tsx'

/** What can be done with the current sentence, for those who point; each has a chord too. */
export const Acts = ({ session, row }: { session: Session; row: Row }) => {
  const { id } = row
  const [thrown, setThrown] = useState<unknown>()
  const { rights } = session
  const typed = session.typed(id)
  const next = mergesWith(session.view.value.segments, id)
  const repeats = repeatsOf(session.view.value.segments, id)
  const open = (window: Open) => () => {
    opened.value = window
  }
  const attempt = (act: () => Promise<void>) => () => act().catch(setThrown)
  const canWrite = session.writable(id)
  return (
    <div class="acts">
      {canWrite && (
        <>
          <Button weight="main" onClick={attempt(() => confirmIn(session, id, 'needs'))}>
            {say(rights.review ? 'workbench.bench.confirm' : 'workbench.bench.hand_in')}
          </Button>
          <Button onClick={attempt(() => confirmIn(session, id, 'stay'))}>
            {say(rights.review ? 'workbench.bench.confirm_stay' : 'workbench.bench.hand_in_stay')}
          </Button>
        </>
      )}
      {typed !== undefined && (
        <Button weight="quiet" onClick={attempt(() => session.discard(id))}>
          {say('workbench.bench.discard')}
        </Button>
      )}
      {rights.review && row.target.state !== 'initial' && (
        <Button weight="quiet" onClick={open({ type: 'send_back', segment: id })}>
          {say('workbench.bench.send_back.open')}
        </Button>
      )}
      {repeats.length > 0 && canWrite && (
        <Button weight="quiet" onClick={open({ type: 'repeats', segment: id })}>
          {say('workbench.bench.repeats.open', { count: repeats.length })}
        </Button>
      )}
      {canWrite && (
        <Button weight="quiet" onClick={open({ type: 'split', segment: id })}>
          {say('workbench.bench.split.open')}
        </Button>
      )}
      {canWrite && next && (
        <Button weight="quiet" onClick={attempt(() => session.cut([id, next], { type: 'merge', segment: id }))}>
          {say('workbench.bench.join')}
        </Button>
      )}
      {thrown !== undefined && <Trouble thrown={thrown} />}
    </div>
  )
}
