import { effect, type ReadonlySignal, type Signal } from '@preact/signals'
import type { View } from '../bench.ts'

/**
 * The segment to go to: the first that will do after this one, then from the beginning. `from` when there is none other.
 * Pure.
 */
export const onwardFrom = (order: readonly string[], from: string, will: (segment: string) => boolean): string => {
  const at = order.indexOf(from)
  return [...order.slice(at + 1), ...order.slice(0, Math.max(0, at))].find(will) ?? from
}

/**
 * Where to begin: at the segment that was asked for, else at the first that a revision changed and nobody has settled
 * since, else at the first. Empty when there is none. Pure.
 */
export const beginningOf = ({ segments }: Pick<View, 'segments'>, wanted: string | null): string => {
  const asked = segments.find(({ id }) => id === wanted)
  const changed = segments.find(
    ({ change, target }) => change !== null && (target.state === 'initial' || target.state === 'translated'),
  )
  return (asked ?? changed ?? segments[0])?.id ?? ''
}

/** When a revision or another cut takes away the segment one is at, one is at that which stands in its place. */
export const stayThere = (current: Signal<string>, order: ReadonlySignal<readonly string[]>): (() => void) => {
  let former = order.peek()
  return effect(() => {
    const now = order.value
    const segment = current.peek()
    if (!now.includes(segment))
      current.value = now[Math.min(Math.max(0, former.indexOf(segment)), now.length - 1)] ?? ''
    former = now
  })
}
