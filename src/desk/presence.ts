import { type ReadonlySignal, signal } from '@preact/signals'
import type { z } from 'zod'
import type { NewsReply, whereaboutsSchema } from '../api/schemas/leases.ts'
import type { Language } from '../model/language.ts'
import { ask } from './ask.ts'
import { hear } from './live.ts'

/** A message may be missed; so often everybody is looked for anew. */
const LOOK_MS = 20_000

export interface Somebody {
  readonly article: string
  readonly language: Language
  readonly person: string
}

/** Who is in which translation, everywhere, until `stop`. */
export const watchPresence = (): { readonly present: ReadonlySignal<readonly Somebody[]>; stop(): void } => {
  const present = signal<readonly Somebody[]>([])
  const put = (list: readonly Somebody[]) => {
    if (JSON.stringify(list) !== JSON.stringify(present.peek())) present.value = list
  }
  const look = async () => {
    if (document.hidden) return
    // presence is a courtesy: who cannot learn it sees the rest of the page
    const reply = await ask<z.output<typeof whereaboutsSchema>>('GET', '/api/presence').catch(() => undefined)
    if (reply) put(reply.present.map(({ article, language, person }) => ({ article, language, person })))
  }
  void look()
  const timer = setInterval(look, LOOK_MS)
  const deafen = hear<Extract<NewsReply, { type: 'presence' }>>('presence', ({ article, language, person, here }) => {
    const others = present
      .peek()
      .filter((one) => one.article !== article || one.language !== language || one.person !== person)
    put(here ? [...others, { article, language, person }] : others)
  })
  return {
    present,
    stop() {
      clearInterval(timer)
      deafen()
    },
  }
}
