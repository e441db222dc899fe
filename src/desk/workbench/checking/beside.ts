import type { Language } from '../../../model/language.ts'
import type { Concept } from '../../../model/term.ts'
import type { Questions } from './questions.ts'
import type { Answered, Told } from './worker.ts'

type Known = Parameters<Questions[keyof Questions]>[0]
type About<Name extends keyof Questions> = Parameters<Questions[Name]> extends [Known, ...infer Rest] ? Rest : never

interface Waiting {
  readonly resolve: (answer: never) => void
  readonly reject: (thrown: unknown) => void
}

/** After a worker that could not be fetched: longer each time. */
const FIRST_PAUSE_MS = 1000
const LONGEST_PAUSE_MS = 30_000

/** The worker of this page, and the termbase that it was told last. */
let worker: Worker | undefined
let told: readonly unknown[] | undefined
let asked = 0
/** What a worker was told that has not answered anything yet: where it cannot be fetched, the next one is told it. */
let unheard: Told[] = []
let isAlive = false
let isPausing = false
let pause = FIRST_PAUSE_MS
const waiting = new Map<number, Waiting>()
const hearers = new Set<(answered: Answered & { type: 'findings' }) => void>()

/** The languages and their checks are at work beside the page: one worker for all of it, begun when it is first needed. */
const begun = (): Worker => {
  if (worker) return worker
  const made = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
  made.onmessage = ({ data }: MessageEvent<Answered>) => {
    isAlive = true
    unheard = []
    pause = FIRST_PAUSE_MS
    if (data.type === 'findings') {
      for (const hear of hearers) hear(data)
      return
    }
    const one = waiting.get(data.number)
    waiting.delete(data.number)
    if (data.type === 'failure') one?.reject(data.thrown)
    else one?.resolve(data.answer as never)
  }
  made.onerror = ({ message }) => {
    // without words: something could not be fetched, which is tried again
    if (!message) {
      if (!isAlive) beginAgain()
      return
    }
    for (const { reject } of waiting.values()) reject(new Error(message))
    waiting.clear()
  }
  worker = made
  return made
}

/** The network was away: what it was to be told waits for the next one, and nobody who asked is refused. */
const beginAgain = (): void => {
  worker?.terminate()
  worker = undefined
  isPausing = true
  setTimeout(() => {
    isPausing = false
    for (const what of unheard) begun().postMessage(what)
  }, pause)
  pause = Math.min(2 * pause, LONGEST_PAUSE_MS)
}

/** Tells it; it hears everything in the order in which it was told. */
export const tellBeside = (what: Told): void => {
  if (!isAlive) unheard.push(what)
  if (!isPausing) begun().postMessage(what)
}

/** Hears what is found, of whatever inspector; answers how to stop. */
export const hearBeside = (hear: (answered: Answered & { type: 'findings' }) => void): (() => void) => {
  hearers.add(hear)
  return () => hearers.delete(hear)
}

/** Asks it about texts in these languages, and of a termbase where that has to do with it. */
export const askBeside = <Name extends keyof Questions>(
  question: Name,
  { languages, concepts }: { readonly languages: readonly Language[]; readonly concepts?: readonly unknown[] },
  ...about: About<Name>
): Promise<ReturnType<Questions[Name]>> =>
  new Promise((resolve, reject) => {
    if (concepts && told !== concepts) {
      told = concepts
      tellBeside({ type: 'concepts', concepts: concepts as readonly Concept[] })
    }
    const number = ++asked
    waiting.set(number, { resolve, reject })
    tellBeside({ type: 'ask', number, question, languages, about })
  })
