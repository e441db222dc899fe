import { useEffect, useState } from 'preact/hooks'
import type { Answer } from '../../reply.ts'

const WAITING: Answer<never> = { type: 'waiting' }

/**
 * What the worker answers to a question, asked anew when anything in `on` changes. The former answer stands until the next
 * one comes, as long as it is about the same: `about` tells. `ask` answers `undefined` where there is nothing to ask yet.
 */
export const useBeside = <Reply>(
  about: unknown,
  ask: () => Promise<Reply> | undefined,
  on: readonly unknown[],
): Answer<Reply> => {
  const [known, setKnown] = useState<{ readonly about: unknown; readonly answer: Answer<Reply> }>()
  useEffect(() => {
    let isLate = false
    const settle = (answer: Answer<Reply>) => {
      if (!isLate) setKnown({ about, answer })
    }
    ask()?.then(
      (reply) => settle({ type: 'here', reply }),
      (thrown) => settle({ type: 'failed', thrown }),
    )
    return () => {
      isLate = true
    }
  }, [about, ...on])
  return known && known.about === about ? known.answer : WAITING
}
