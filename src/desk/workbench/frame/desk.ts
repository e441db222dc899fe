import { effect, type ReadonlySignal, signal } from '@preact/signals'
import type { z } from 'zod'
import type { articleSchema } from '../../../api/schemas/article.ts'
import type { commentListSchema } from '../../../api/schemas/comments.ts'
import type { Me } from '../../../api/schemas/me.ts'
import { ask } from '../../ask.ts'
import { me } from '../../me.ts'

export type Article = z.output<typeof articleSchema>
export type Comment = z.output<typeof commentListSchema>['comments'][number]

/** What the frame shows beside the texts: it comes after them. */
export interface Surroundings {
  readonly article: ReadonlySignal<Article | undefined>
  /** How many threads are open on each segment. */
  readonly threads: ReadonlySignal<ReadonlyMap<string, number>>
  learnArticle(): Promise<void>
  stop(): void
}

/** `commented` and `acted` rise when there is something new to learn. */
export const surroundingsOf = (
  slug: string,
  language: string,
  { commented, acted }: { readonly commented: ReadonlySignal<number>; readonly acted: ReadonlySignal<number> },
): Surroundings => {
  const article = signal<Article | undefined>(undefined)
  const threads = signal<ReadonlyMap<string, number>>(new Map())
  const address = `/api/articles/${slug}`
  const learnArticle = async () => {
    article.value = await ask<Article>('GET', address)
  }
  const learnThreads = async () => {
    const { comments } = await ask<{ comments: Comment[] }>('GET', `${address}/comments?language=${language}`)
    const counts = new Map<string, number>()
    for (const { segment, resolved } of comments)
      if (segment !== null && !resolved) counts.set(segment, (counts.get(segment) ?? 0) + 1)
    threads.value = counts
  }
  // the texts can be worked on without either
  const quietly = (learning: Promise<void>) => void learning.catch(() => undefined)
  const stops = [
    effect(() => {
      if (acted.value >= 0) quietly(learnArticle())
    }),
    effect(() => {
      if (commented.value >= 0) quietly(learnThreads())
    }),
  ]
  return {
    article,
    threads,
    learnArticle,
    stop() {
      for (const stop of stops) stop()
    },
  }
}

export type Density = 'read' | 'grid'

/** How the text is set: as a page to be read, or as close rows. What can be done in it is the same. */
export const density = signal<Density>('read')

/** As the person likes it; the choice is remembered. */
export const learnDensity = (): void => {
  density.value = (me.peek() as Partial<Me> | undefined)?.settings?.density ?? 'read'
}
export const chooseDensity = async (chosen: Density): Promise<void> => {
  density.value = chosen
  await ask('PATCH', '/api/me', { body: { settings: { density: chosen } } })
}

/** Whether the rendered article stands beside the text. */
export const previewed = signal(false)
