import { type Signal, signal } from '@preact/signals'
import type { Answer } from '../../reply.ts'

type Ask = (path: string, stop: AbortSignal) => Promise<unknown>

interface Cell {
  readonly answer: Signal<Answer<unknown>>
  /** Of what is under way. */
  stop: AbortController | undefined
  /** How many look at it. */
  looking: number
  /** Known, and not in need of being asked again. */
  fresh: boolean
}

/**
 * Replies by the path that was asked. What is shown of a path is what was answered to that very path: an answer that comes
 * late fills its own place and no other.
 */
export interface Replies {
  /** What is known of it. Reading its value subscribes; it stays the same for a path as long as the path is kept. */
  of<Reply>(path: string): Signal<Answer<Reply>>
  /** Somebody looks at it from now on: it is asked unless it is known. Answers how to stop looking; a question that nobody waits for is given up. */
  look(path: string): () => void
  /** Asks for it before somebody looks. */
  ahead(path: string): void
  /** What these paths answered holds no more: those that are looked at are asked again, and show the former reply meanwhile. */
  renew(concerns: (path: string) => boolean): void
}

/** Keeps at most so many that nobody looks at, the newest. */
export const repliesOf = (ask: Ask, most = 60): Replies => {
  const cells = new Map<string, Cell>()

  const cell = (path: string): Cell => {
    const known = cells.get(path)
    const made: Cell = known ?? { answer: signal({ type: 'waiting' }), stop: undefined, looking: 0, fresh: false }
    // the newest last
    cells.delete(path)
    cells.set(path, made)
    sweep(path)
    return made
  }

  const sweep = (but: string) => {
    for (const [path, { looking, stop }] of cells) {
      if (cells.size <= most) return
      if (looking > 0 || path === but) continue
      stop?.abort()
      cells.delete(path)
    }
  }

  const begin = (path: string, one: Cell): void => {
    if (one.fresh || one.stop) return
    const stop = new AbortController()
    one.stop = stop
    const settle = (answer: Answer<unknown>, fresh: boolean) => {
      // given up, or asked anew: this answer is nobody's
      if (one.stop !== stop) return
      one.stop = undefined
      one.fresh = fresh
      one.answer.value = answer
    }
    ask(path, stop.signal).then(
      (reply) => settle({ type: 'here', reply }, true),
      (thrown: unknown) => settle({ type: 'failed', thrown }, false),
    )
  }

  const giveUp = (one: Cell): void => {
    one.stop?.abort()
    one.stop = undefined
  }

  return {
    of: <Reply>(path: string) => cell(path).answer as Signal<Answer<Reply>>,
    look(path) {
      const one = cell(path)
      one.looking += 1
      begin(path, one)
      let isLooking = true
      return () => {
        if (!isLooking) return
        isLooking = false
        one.looking -= 1
        if (one.looking === 0) giveUp(one)
      }
    },
    ahead: (path) => begin(path, cell(path)),
    renew(concerns) {
      for (const [path, one] of [...cells]) {
        if (!concerns(path)) continue
        giveUp(one)
        one.fresh = false
        if (one.looking > 0) begin(path, one)
      }
    },
  }
}
