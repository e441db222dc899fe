import { batch, type ReadonlySignal, signal } from '@preact/signals'
import type { z } from 'zod'
import type { companySchema, leaseSchema, NewsReply } from '../../../api/schemas/leases.ts'
import { ask, Refusal } from '../../ask.ts'
import { hear } from '../../live.ts'
import type { Held, Present } from '../bench.ts'
import { flagsOf } from './flags.ts'
import { same } from './same.ts'

const HEARTBEAT_MS = 10_000
const RENEW_MS = 20_000
/** Who runs through the text with the arrow is not told of at every step. */
const MOVE_MS = 300

export interface Company {
  readonly present: ReadonlySignal<readonly Present[]>
  /** The others who are at that segment. Reading it subscribes to that one alone. */
  at(segment: string): readonly string[]
  /** Somebody else's lease that has not run out. Reading it subscribes. */
  held(segment: string): Held | undefined
  /** I am at that segment now. */
  move(segment: string): void
  /** I type there. */
  touch(segment: string): void
  /** I type there no more. */
  release(segment: string): void
  /** Answers from whom it was taken. */
  takeOver(segment: string): Promise<string | null>
  /** The last time that somebody took a segment over from me. */
  readonly taken: ReadonlySignal<{ readonly segment: string; readonly by: string } | undefined>
  stop(): void
}

/** Says where I am and what I type in, and hears of the others. Courtesy: when the server is away, nothing is said. */
export const keepCompany = (
  address: string,
  { slug, target, me }: { readonly slug: string; readonly target: string; readonly me: string },
): Company => {
  const present = signal<readonly Present[]>([])
  const at = flagsOf<readonly string[]>()
  const leases = flagsOf<Held>()
  /** Segments that somebody is at, or types in. */
  let peopled: readonly string[] = []
  const leased = new Map<string, Held>()
  const taken = signal<{ segment: string; by: string } | undefined>(undefined)
  /** When each of my leases was last renewed. */
  const mine = new Map<string, number>()
  let here: string | null = null
  let moving: ReturnType<typeof setTimeout> | undefined

  const hold = (segment: string, held: Held | undefined): void => {
    if (held) leased.set(segment, held)
    else leased.delete(segment)
    leases.set(segment, held)
  }
  const holdAll = (all: ReadonlyMap<string, Held>): void => {
    for (const segment of [...leased.keys()]) if (!all.has(segment)) hold(segment, undefined)
    for (const [segment, held] of all) if (!same(leased.get(segment), held)) hold(segment, held)
  }
  const meet = (all: readonly Present[]): void => {
    if (same(present.peek(), all)) return
    const others = Map.groupBy(
      all.filter(({ person }) => person !== me),
      ({ segment }) => segment,
    )
    batch(() => {
      present.value = all
      for (const segment of peopled) if (!others.has(segment)) at.set(segment, undefined)
      peopled = [...others.keys()].filter((segment) => segment !== null)
      for (const segment of peopled) {
        const there = (others.get(segment) ?? []).map(({ person }) => person)
        if (!same(at.peek(segment), there)) at.set(segment, there)
      }
    })
  }

  const beat = async (): Promise<void> => {
    const reply = await quietly(
      ask<z.output<typeof companySchema>>('PUT', `${address}/presence`, { body: { segment: here }, signal: soon() }),
    )
    if (!reply) return
    meet(reply.present.map(({ person, segment }) => ({ person, segment })))
    const others = reply.leases.filter(({ holder }) => holder !== me)
    holdAll(new Map(others.map(({ segment, holder, until }) => [segment, { holder, until: Date.parse(until) }])))
  }
  const heartbeat = setInterval(beat, HEARTBEAT_MS)

  const hears = (news: NewsReply): boolean => news.article === slug && news.language === target
  const stops = [
    hear<NewsReply>('lease', (news) => {
      if (news.type !== 'lease' || !hears(news)) return
      const isOthers = news.holder !== null && news.holder !== me
      hold(news.segment, isOthers ? { holder: news.holder as string, until: Date.parse(news.until ?? '') } : undefined)
      if (!isOthers || news.from !== me) return
      mine.delete(news.segment)
      taken.value = { segment: news.segment, by: news.holder as string }
    }),
    hear<NewsReply>('presence', (news) => {
      if (news.type !== 'presence' || !hears(news)) return
      const { person, segment } = news
      const rest = present.peek().filter((one) => one.person !== person)
      meet(news.here ? [...rest, { person, segment }] : rest)
    }),
  ]
  const leave = () => void fetch(`${address}/presence`, { method: 'DELETE', keepalive: true }).catch(() => undefined)
  addEventListener('pagehide', leave)

  const lease = (segment: string, takeover: boolean) =>
    ask<z.output<typeof leaseSchema>>('PUT', `${address}/leases/${segment}`, { body: { takeover }, signal: soon() })

  return {
    present,
    taken,
    at: (segment) => at.get(segment) ?? [],
    held(segment) {
      const held = leases.get(segment)
      return held && held.until > Date.now() ? held : undefined
    },
    move(segment) {
      here = segment || null
      clearTimeout(moving)
      moving = setTimeout(beat, MOVE_MS)
    },
    touch(segment) {
      const now = Date.now()
      if (now - (mine.get(segment) ?? 0) < RENEW_MS) return
      // somebody else's keeps nobody from typing: it is asked for again when theirs is over
      if ((leases.peek(segment)?.until ?? 0) > now) return
      mine.set(segment, now)
      lease(segment, false).catch((thrown) => {
        mine.delete(segment)
        if (!(thrown instanceof Refusal) || thrown.fault.code !== 'lease.held') return
        const { holder, until } = thrown.fault.params
        hold(segment, { holder: String(holder), until: Date.parse(String(until)) })
      })
    },
    release(segment) {
      if (mine.delete(segment)) void quietly(ask('DELETE', `${address}/leases/${segment}`, { signal: soon() }))
    },
    async takeOver(segment) {
      const { from } = await lease(segment, true)
      mine.set(segment, Date.now())
      hold(segment, undefined)
      return from
    },
    stop() {
      clearInterval(heartbeat)
      clearTimeout(moving)
      for (const stop of stops) stop()
      removeEventListener('pagehide', leave)
      leave()
    },
  }
}

const soon = (): AbortSignal => AbortSignal.timeout(HEARTBEAT_MS)

const quietly = <Reply>(asked: Promise<Reply>): Promise<Reply | undefined> => asked.catch(() => undefined)
