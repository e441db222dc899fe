import { type ReadonlySignal, signal } from '@preact/signals'
import { useEffect, useMemo } from 'preact/hooks'
import { ask } from './ask.ts'

/** What became of a question to the API. While it is asked again, the former reply stays. */
export type Answer<Reply> =
  | { readonly type: 'waiting' }
  | { readonly type: 'here'; readonly reply: Reply }
  | { readonly type: 'failed'; readonly thrown: unknown }

/** Asks when the component appears and whenever the path changes; `again` asks anew. `undefined`: nothing to ask yet. */
export const useReply = <Reply>(
  path: string | undefined,
): { answer: ReadonlySignal<Answer<Reply>>; again: () => Promise<void> } => {
  const answer = useMemo(() => signal<Answer<Reply>>({ type: 'waiting' }), [])
  const again = useMemo(
    () => async () => {
      if (path === undefined) return
      try {
        answer.value = { type: 'here', reply: await ask<Reply>('GET', path) }
      } catch (thrown) {
        answer.value = { type: 'failed', thrown }
      }
    },
    [path],
  )
  useEffect(() => void again(), [again])
  return { answer, again }
}
