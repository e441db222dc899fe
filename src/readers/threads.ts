import type { Reader } from '../reader.ts'
import type { Answer, Question } from './answer.ts'
import { readerOf } from './inline.ts'
import { startThread, type Thread } from './thread.ts'

/** Threads that read at the same time: one text that takes all its time leaves the other for everybody else. */
const THREADS = 2

/**
 * Seconds that one text may take. The largest that is accepted takes one on a slow machine; with a second for the start
 * of a thread, whoever submits a text that cannot be read hears so within five.
 */
const SECONDS = 4

/** Reads in threads of its own, which start when they are wanted and are killed when they take too long. */
export const threadReader = ({ seconds = SECONDS }: { readonly seconds?: number } = {}): Reader => {
  const idle: Thread[] = []
  const waiting: (() => void)[] = []
  let busy = 0
  const turn = () => (busy < THREADS ? undefined : new Promise<void>((resolve) => waiting.push(resolve)))
  const ask = async (question: Question): Promise<Answer> => {
    await turn()
    busy += 1
    const rested = idle.pop()
    const thread = rested && !rested.isGone() ? rested : startThread()
    try {
      return await thread.ask(question, seconds)
    } finally {
      busy -= 1
      // its successor starts at once, so that the next text need not wait for it
      idle.push(thread.isGone() ? startThread() : thread)
      waiting.shift()?.()
    }
  }
  return readerOf(ask)
}
