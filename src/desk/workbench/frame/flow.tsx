import './flow.css'
import { useMemo } from 'preact/hooks'
import { Empty } from '../../parts/notice.tsx'
import { say } from '../../voice.ts'
import type { Session } from '../session/session.ts'
import { density, type Surroundings } from './desk.ts'
import { Row } from './row.tsx'

/** The text, sentence beside sentence, in its order; or what needs me, the gravest first. */
export const Flow = ({ session, around }: { session: Session; around: Surroundings }) => (
  <div class={`flow flow-${density.value}`}>
    <div class="flow-heads" aria-hidden="true">
      <span />
      <span>{say(`desk.names.${session.source}`)}</span>
      <span>{say(`desk.names.${session.target}`)}</span>
    </div>
    {session.risky.value ? <Needed session={session} around={around} /> : <Whole session={session} around={around} />}
  </div>
)

interface Props {
  readonly session: Session
  readonly around: Surroundings
}

/** All of it. The rows are the same ones until there are others: each looks after itself. */
const Whole = ({ session, around }: Props) => {
  const order = session.order.value
  return useMemo(() => {
    const units = new Map(session.view.peek().segments.map(({ id, unit }) => [id, unit.id]))
    return (
      <>
        {order.map((id, index) => (
          <Row
            key={id}
            session={session}
            around={around}
            id={id}
            number={index + 1}
            begins={units.get(id) !== units.get(order[index - 1] ?? '')}
          />
        ))}
      </>
    )
  }, [session, around, order])
}

const Needed = ({ session, around }: Props) => {
  const needs = new Map(session.needs.value.map((need) => [need.segment, need]))
  const numbers = new Map(session.order.value.map((id, index) => [id, index + 1]))
  const current = session.current.value
  // what was just done stays until one leaves it
  const shown = needs.has(current) ? [...needs.keys()] : [current, ...needs.keys()]
  if (needs.size === 0) return <Empty title={say('workbench.bench.needs.none')} />
  return (
    <>
      {shown.map((id) => (
        <Row
          key={id}
          session={session}
          around={around}
          id={id}
          number={numbers.get(id) ?? 0}
          begins
          need={needs.get(id)}
        />
      ))}
    </>
  )
}
