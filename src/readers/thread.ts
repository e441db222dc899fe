import { Worker } from 'node:worker_threads'
import { Fault } from '../model/fault.ts'
import type { Answer, Question } from './answer.ts'
import { type Message, retell } from './message.ts'

export interface Thread {
  /** One question at a time. Throws `document.too_slow`, after which the thread is gone. */
  ask(question: Question, seconds: number): Promise<Answer>
  readonly isGone: () => boolean
}

/** Megabytes of a thread's heap: the largest text that is accepted needs a quarter of it. */
const HEAP = 512

/** A thread that reads. While it has nothing to do it keeps no process alive. */
export const startThread = (): Thread => {
  const worker = new Worker(new URL('./entry.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: HEAP },
    // how this process was started is not how its threads are
    execArgv: [],
  })
  worker.unref()
  let gone = false
  worker.once('exit', () => {
    gone = true
  })
  const ready = new Promise<void>((resolve, reject) => {
    worker.once('message', () => resolve())
    worker.once('error', reject)
  })
  // whoever asks is told
  ready.catch(() => {})
  return {
    isGone: () => gone,
    async ask(question, seconds) {
      worker.ref()
      try {
        await ready
        return await replyOf(worker, question, seconds)
      } catch (thrown) {
        gone ||= !(thrown instanceof Fault) || thrown.code === 'document.too_slow'
        if (gone) void worker.terminate()
        throw thrown
      } finally {
        worker.unref()
      }
    },
  }
}

const replyOf = (worker: Worker, question: Question, seconds: number): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const settle = (work: () => void) => {
      clearTimeout(late)
      worker.off('message', hear).off('error', fail).off('exit', leave)
      work()
    }
    const tooSlow = (cause?: unknown) => new Fault('document.too_slow', { seconds }, { cause })
    const hear = (message: Message) =>
      settle(() => {
        if ('answer' in message) resolve(message.answer)
        else if ('fault' in message) reject(retell(message.fault))
      })
    // A text that fills the heap would have filled the time as well.
    const fail = (error: NodeJS.ErrnoException) =>
      settle(() => reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooSlow(error) : error))
    const leave = () => settle(() => reject(new Error('a reading thread ended before it had answered')))
    const late = setTimeout(() => settle(() => reject(tooSlow())), seconds * 1000)
    worker.on('message', hear).on('error', fail).on('exit', leave)
    worker.postMessage(question)
  })
