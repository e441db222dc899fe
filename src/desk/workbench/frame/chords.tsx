import { Keyboard, useChords } from '../../keyboard/index.tsx'
import type { Onward } from '../bench.ts'
import { withFinding } from '../checking/next.ts'
import type { Session } from '../session/session.ts'
import { confirmIn } from './confirm.ts'
import { mergesWith } from './neighbours.ts'
import { opened, togglePreview } from './open.tsx'

/** What the keyboard does in the workbench as a whole. */
export const BenchChords = ({ session }: { session: Session }) => {
  const { current, rights } = session
  const confirm = (onward: Onward) => () => {
    if (session.writable(current.peek())) void confirmIn(session, current.peek(), onward)
  }
  const step = (by: 1 | -1) => () => {
    const order = session.risky.peek() ? session.needs.peek().map(({ segment }) => segment) : session.order.peek()
    const next = order[order.indexOf(current.peek()) + by]
    if (next !== undefined) current.value = next
  }
  const finding = (direction: 1 | -1) => () => {
    const has = (segment: string) => session.findings(segment).some(({ severity }) => severity !== 'informs')
    current.value = withFinding(session.order.peek(), current.peek(), has, direction)
  }
  useChords({
    confirm: confirm('needs'),
    confirm_empty: confirm('empty'),
    confirm_stay: confirm('stay'),
    previous: step(-1),
    next: step(1),
    previous_finding: finding(-1),
    next_finding: finding(1),
    send_back: () => {
      if (rights.review) opened.value = { type: 'send_back', segment: current.peek() }
    },
    split: () => {
      if (session.writable(current.peek())) opened.value = { type: 'split', segment: current.peek() }
    },
    merge: () => {
      const segment = current.peek()
      const next = mergesWith(session.view.peek().segments, segment)
      if (next !== undefined && session.writable(segment)) void session.cut([segment, next], { type: 'merge', segment })
    },
    copy_source: () => session.hand.peek()?.replace(session.row(current.peek())?.source.tagged ?? ''),
    clear: () => session.hand.peek()?.replace(''),
    take_over: () => {
      if (session.held(current.peek()) && rights.translate) void session.takeOver(current.peek())
    },
    preview: togglePreview,
  })
  return <Keyboard />
}
