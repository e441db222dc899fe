import { type ReadonlySignal, signal } from '@preact/signals'
import { ask, Refusal } from '../../ask.ts'
import { hearEvents, listening } from '../../live.ts'
import type { Article } from '../../standing.ts'

/** Articles on the board: the newest. */
export const MOST = 200
/** Events come in flocks; a flock is one question. */
const GATHER_MS = 400
/** From so many articles on, all are asked for at once. */
const MANY = 4

const CHANGING = [
  'submitted',
  'extracted',
  'drafted',
  'edited',
  'resegmented',
  'reviewed',
  'sent_back',
  'signed_off',
  'scheduled',
  'published',
  'held',
  'killed',
  'assigned',
] as const

/** Checks and deliveries end without an event: what has just changed is looked at once more. */
const SETTLES_MS = 3000

export type Shown =
  | { readonly type: 'waiting' }
  | { readonly type: 'here'; readonly articles: readonly Article[] }
  | { readonly type: 'failed'; readonly thrown: unknown }

export interface Board {
  readonly shown: ReadonlySignal<Shown>
  /** Reads all, or one article, anew. */
  refresh(slug?: string): Promise<void>
  stop(): void
}

/** The articles, kept up to date until `stop`. A row that did not change stays the very same object. */
export const openBoard = (): Board => {
  const shown = signal<Shown>({ type: 'waiting' })
  const dirty = new Set<string>()
  let timer: ReturnType<typeof setTimeout> | undefined
  const settling = new Set<ReturnType<typeof setTimeout>>()

  const readAll = async () => {
    try {
      const { articles } = await ask<{ articles: readonly Article[] }>('GET', `/api/articles?limit=${MOST}`)
      const former = shown.peek()
      const known = new Map(former.type === 'here' ? former.articles.map((one) => [one.slug, one]) : [])
      shown.value = { type: 'here', articles: articles.map((one) => sameOr(known.get(one.slug), one)) }
    } catch (thrown) {
      // what was read before is still worth more than nothing
      if (shown.peek().type !== 'here') shown.value = { type: 'failed', thrown }
    }
  }
  const readOne = async (slug: string) => {
    try {
      const article = await ask<Article>('GET', `/api/articles/${slug}`)
      const former = shown.peek()
      if (former.type !== 'here') return
      const isKnown = former.articles.some((one) => one.slug === slug)
      shown.value = {
        type: 'here',
        articles: isKnown
          ? former.articles.map((one) => (one.slug === slug ? sameOr(one, article) : one))
          : [article, ...former.articles].slice(0, MOST),
      }
    } catch (thrown) {
      if (thrown instanceof Refusal) await readAll()
    }
  }
  const flush = async () => {
    timer = undefined
    const slugs = [...dirty]
    dirty.clear()
    if (slugs.length >= MANY) await readAll()
    else await Promise.all(slugs.map(readOne))
  }
  const stain = (slug: string) => {
    dirty.add(slug)
    timer ??= setTimeout(flush, GATHER_MS)
  }
  const deafen = hearEvents(CHANGING, ({ article }) => {
    if (article === null) return
    stain(article)
    const again = setTimeout(() => {
      settling.delete(again)
      stain(article)
    }, SETTLES_MS)
    settling.add(again)
  })
  let wasListening = listening.peek()
  const end = listening.subscribe((now) => {
    // whatever happened while nobody told us
    if (now && !wasListening && shown.peek().type === 'here') void readAll()
    wasListening = now
  })
  void readAll()
  return {
    shown,
    refresh: (slug) => (slug === undefined ? readAll() : readOne(slug)),
    stop() {
      clearTimeout(timer)
      for (const one of settling) clearTimeout(one)
      deafen()
      end()
    },
  }
}

const sameOr = (former: Article | undefined, now: Article): Article =>
  former && JSON.stringify(former) === JSON.stringify(now) ? former : now
