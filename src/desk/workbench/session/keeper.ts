import { type ReadonlySignal, type Signal, signal } from '@preact/signals'
import { Refusal, Unreachable } from '../../ask.ts'
import type { Copies } from './copies.ts'
import { dueAt, type Ground, type Happening, isWaiting, type Kept, keep, type Order, type Theirs } from './keep.ts'

/** How the texts reach the server. Each throws `Refusal`, or `Unreachable` when no answer came. */
export interface Sender {
  save(segment: string, tagged: string, number: number | null, ground: Ground): Promise<{ readonly number: number }>
  /** Throws `Clashed` when the ground has moved. */
  hand(
    segment: string,
    tagged: string,
    ground: Pick<Ground, 'base' | 'revision'>,
    confirm: boolean,
  ): Promise<{ readonly etag: number }>
  discard(segment: string): Promise<void>
}

/** Somebody handed in another text meanwhile. */
export class Clashed extends Error {
  readonly theirs: Theirs
  constructor(theirs: Theirs) {
    super('clashed')
    this.theirs = theirs
  }
}

export interface Keeper {
  /** What is kept of a segment. Reading its value subscribes. */
  kept(segment: string): ReadonlySignal<Kept | undefined>
  happen(segment: string, happening: Happening): void
  /** Every segment of which something is kept. */
  readonly all: ReadonlySignal<ReadonlyMap<string, Kept>>
  /** When the server last took something. */
  readonly savedAt: ReadonlySignal<number>
  /** Why the server would not have a text. */
  refusal(segment: string): ReadonlySignal<unknown>
  /** Waits for nothing any longer: the connection is back, or the page is about to be left. */
  hurry(): void
  /** When the server has all of these segments (absent: of all); `false` when it has not after that many milliseconds. */
  settled(milliseconds: number, segments?: readonly string[]): Promise<boolean>
  stop(): void
}

/** Does what `keep` orders: writes to this machine, asks the server, looks again in time. */
export const keeperOf = (
  copies: Copies,
  window: string,
  send: Sender,
  told: (segment: string, happening: Happening, before: Kept) => void,
): Keeper => {
  const cells = new Map<string, Signal<Kept | undefined>>()
  const refusals = new Map<string, Signal<unknown>>()
  const all = signal<ReadonlyMap<string, Kept>>(new Map())
  const savedAt = signal(0)
  let timer: ReturnType<typeof setTimeout> | undefined
  let isStopped = false
  const of = <Value>(map: Map<string, Signal<Value | undefined>>, segment: string): Signal<Value | undefined> => {
    const made = map.get(segment) ?? signal<Value | undefined>(undefined)
    map.set(segment, made)
    return made
  }

  const happen = (segment: string, happening: Happening): void => {
    const cell = of(cells, segment)
    const before = cell.peek()
    const [kept, orders] = keep(before, happening, Date.now())
    cell.value = kept
    const next = new Map(all.peek())
    if (kept) next.set(segment, kept)
    else next.delete(segment)
    all.value = next
    if (happening.type === 'typed') of(refusals, segment).value = undefined
    if (before) told(segment, happening, before)
    for (const order of orders) void perform(segment, order)
    wind()
  }

  const wind = (): void => {
    clearTimeout(timer)
    if (isStopped) return
    const due = [...all.peek().values()].flatMap((kept) => dueAt(kept) ?? [])
    if (due.length > 0) timer = setTimeout(look, Math.max(0, Math.min(...due) - Date.now()))
  }
  const look = (): void => {
    const now = Date.now()
    for (const [segment, kept] of all.peek())
      if ((dueAt(kept) ?? Number.POSITIVE_INFINITY) <= now) happen(segment, { type: 'looked' })
  }

  const perform = async (segment: string, order: Order): Promise<void> => {
    switch (order.type) {
      case 'write': {
        const { tagged, base, revision, was, number, stroke } = order.kept
        await copies
          .put({ window, segment, tagged, base, revision, was, number, at: Date.now() })
          // a browser that keeps nothing: what is typed still goes to the server
          .catch(() => undefined)
        return happen(segment, { type: 'written', stroke })
      }
      case 'forget':
        return copies.remove(window, segment).catch(() => undefined)
      case 'save':
        return asked(segment, async () => {
          const { number } = await send.save(segment, order.tagged, order.number, order.ground)
          savedAt.value = Date.now()
          return { type: 'saved', number }
        })
      case 'hand':
        return asked(segment, async () => {
          const { etag } = await send.hand(segment, order.tagged, order.ground, order.confirm)
          savedAt.value = Date.now()
          return { type: 'handed', etag }
        })
      case 'discard':
        return asked(segment, async () => {
          await send.discard(segment)
          return { type: 'discarded' }
        })
    }
  }

  const asked = async (segment: string, question: () => Promise<Happening>): Promise<void> => {
    let happening: Happening
    try {
      happening = await question()
    } catch (thrown) {
      happening = thrown instanceof Clashed ? { type: 'clashed', theirs: thrown.theirs } : failure(thrown)
      if (happening.type === 'refused') of(refusals, segment).value = thrown
    }
    happen(segment, happening)
  }

  const hurry = () => {
    for (const segment of all.peek().keys()) happen(segment, { type: 'looked', now: true })
  }

  return {
    kept: (segment) => of(cells, segment),
    happen,
    all,
    savedAt,
    refusal: (segment) => of(refusals, segment),
    hurry,
    async settled(milliseconds, segments) {
      const isBusy = () =>
        [...all.peek()].some(
          ([segment, kept]) => (!segments || segments.includes(segment)) && (isWaiting(kept) || kept.sending > 0),
        )
      hurry()
      const end = Date.now() + milliseconds
      while (isBusy() && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 25))
      return !isBusy()
    },
    stop() {
      isStopped = true
      clearTimeout(timer)
    },
  }
}

/** Whether asking again can help. What nobody foresaw is told to the console, and asked again: the text must not be stuck. */
const failure = (thrown: unknown): Happening => {
  if (thrown instanceof Unreachable || (thrown instanceof DOMException && thrown.name === 'TimeoutError'))
    return { type: 'missed' }
  if (!(thrown instanceof Refusal)) {
    reportError(thrown)
    return { type: 'missed' }
  }
  return { type: thrown.status >= 500 || thrown.status === 429 ? 'missed' : 'refused' }
}

/** How many texts the server has not yet. */
export const waitingIn = (all: ReadonlyMap<string, Kept>): number => [...all.values()].filter(isWaiting).length
