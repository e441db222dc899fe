import './windows.css'
import { useState } from 'preact/hooks'
import { Button } from '../../../parts/button.tsx'
import { Dialog } from '../../../parts/dialog.tsx'
import { Tick } from '../../../parts/field.tsx'
import { Trouble } from '../../../parts/notice.tsx'
import { say } from '../../../voice.ts'
import { textOf } from '../../session/rows.ts'
import { ContentText } from '../content.tsx'
import { repeatsOf } from '../neighbours.ts'
import type { WindowProps } from '../open.tsx'
import { stateSentence } from '../words.ts'

/** The same sentence elsewhere in the article: it gets the same text where one ticks it, in one act. */
const Repeats = ({ session, segment, onClose }: WindowProps & { segment: string }) => {
  const row = session.row(segment)
  const others = repeatsOf(session.view.value.segments, segment)
  const [ticked, setTicked] = useState<ReadonlySet<string>>(
    // what somebody has confirmed may be meant otherwise: one says so oneself
    () => new Set(others.filter(({ target }) => !isConfirmed(target.state)).map(({ id }) => id)),
  )
  const [thrown, setThrown] = useState<unknown>()
  if (!row) return null
  const tagged = session.typed(segment) ?? textOf(row)
  const put = async () => {
    try {
      await session.put([segment, ...ticked].map((one) => ({ segment: one, tagged })))
      onClose()
    } catch (refused) {
      setThrown(refused)
    }
  }
  const toggle = (id: string) => {
    const next = new Set(ticked)
    if (!next.delete(id)) next.add(id)
    setTicked(next)
  }
  const numbers = new Map(session.order.value.map((id, index) => [id, index + 1]))
  return (
    <Dialog title={say('workbench.bench.repeats.title')} onClose={onClose}>
      <p class="text" lang={session.source}>
        <ContentText content={row.source.content} codes={row.codes} />
      </p>
      <p>{say('workbench.bench.repeats.text')}</p>
      <ul class="windows-list">
        {others.map((other) => (
          <li key={other.id}>
            <Tick
              label={`${say('workbench.bench.row', { number: numbers.get(other.id) ?? 0 })}, ${stateSentence(other.target)}`}
              checked={ticked.has(other.id)}
              onChange={() => toggle(other.id)}
            />
            {other.target.state !== 'initial' && (
              <span class="text" lang={session.target}>
                <ContentText content={other.target.text.content} codes={other.codes} />
              </span>
            )}
          </li>
        ))}
      </ul>
      {thrown !== undefined && <Trouble thrown={thrown} />}
      <p class="windows-acts">
        <Button weight="main" disabled={ticked.size === 0 || tagged === ''} onClick={put}>
          {say('workbench.bench.repeats.act', { count: ticked.size })}
        </Button>
      </p>
    </Dialog>
  )
}
export default Repeats

const isConfirmed = (state: string): boolean => state === 'reviewed' || state === 'final'
