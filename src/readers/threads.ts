import { Fault } from '../model/fault.ts'
import type { Reader } from '../reader.ts'
import type { Answer, Question } from './answer.ts'
import { readerOf } from './inline.ts'
import { startThread, type Thread } from './thread.ts'
import { turns } from './turns.ts'

/** Threads that read at the same time: one text that takes all its time leaves the other for everybody else. */
const THREADS = 2

/** Seconds that one text may take. What is not refused for its bounds takes one on a slow machine. */
const SECONDS = 2.5

/**
 * Seconds after which whoever asks has an answer, the wait for a thread among them: with one more for the start of a
 * thread, whoever submits a text that cannot be read hears so within five.
 */
const PATIENCE = 3.5

interface Times {
  readonly seconds?: number
  readonly patience?: number
}

/**
 * Reads in threads of its own, which start when they are wanted and are killed when they take too long. A text that does
 * not get its time because others took it is not to blame: `reader.busy`, which may be tried again.
 */
export const threadReader = ({ seconds = SECONDS, patience = PATIENCE }: Times = {}): Reader => {
  const idle: Thread[] = []
  const { take, give } = turns(THREADS)
  const busy = (cause?: unknown) =>
    new Fault('reader.busy', { seconds: patience }, { retryAfterSeconds: Math.ceil(patience), cause })
  const ask = async (question: Question): Promise<Answer> => {
    const waited = await take(question.markdown.length, patience)
    if (waited === undefined) throw busy()
    const left = Math.min(seconds, patience - waited)
    const rested = idle.pop()
    const thread = rested && !rested.isGone() ? rested : startThread()
    try {
      return await thread.ask(question, left)
    } catch (thrown) {
      const isLate = thrown instanceof Fault && thrown.code === 'document.too_slow'
      throw isLate && left < seconds ? busy(thrown) : thrown
    } finally {
      // its successor starts at once, so that the next text need not wait for it
      idle.push(thread.isGone() ? startThread() : thread)
      give()
    }
  }
  return readerOf(ask)
}
