import { checks } from '../../../checks/index.ts'
import type { Content } from '../../../model/inline.ts'
import type { Language } from '../../../model/language.ts'
import { type Concept, standingOn } from '../../../model/term.ts'
import { BY_SERVER, type Exhibit, type Findings, inquiryBy } from './inquiry.ts'
import { learnLanguages } from './languages.ts'
import { QUESTIONS, type Questions } from './questions.ts'

/** What the page tells its worker. */
export type Told =
  | { readonly type: 'know'; readonly inspector: number; readonly exhibit: Exhibit }
  | { readonly type: 'change'; readonly segment: string; readonly content: Content }
  /** Those of which is asked from now on. */
  | { readonly type: 'concepts'; readonly concepts: readonly Concept[] }
  | {
      readonly type: 'ask'
      readonly number: number
      readonly question: keyof Questions
      readonly languages: readonly Language[]
      readonly about: readonly unknown[]
    }

/** What it answers: the findings of every segment that has any, or what it was asked. */
export type Answered =
  | { readonly type: 'findings'; readonly inspector: number; readonly findings: Findings }
  | { readonly type: 'answer'; readonly number: number; readonly answer: unknown }
  | { readonly type: 'failure'; readonly number: number; readonly thrown: unknown }

/** A pause in typing, in milliseconds, and a longer one. */
const PAUSE = 60
const REST = 400
/** Checks of the whole article that take no longer than this, in milliseconds, need not wait for the longer one. */
const QUICK = 25

const inquiry = inquiryBy(checks.filter(({ check }) => !BY_SERVER.has(check.id)))
let inspector = 0
let concepts: readonly Concept[] = []
let lasted = 0
let pause: ReturnType<typeof setTimeout> | undefined
let learning: Promise<void> = Promise.resolve()

const post = (answered: Answered) => postMessage(answered)
const answer = () => post({ type: 'findings', inspector, findings: inquiry.findings() })
const whole = () => {
  const from = performance.now()
  inquiry.whole()
  lasted = performance.now() - from
  answer()
}

const know = async (told: Told & { type: 'know' }) => {
  const { source, target } = told.exhibit.pair
  clearTimeout(pause)
  learning = learnLanguages([source, target])
  await learning
  inspector = told.inspector
  inquiry.know(told.exhibit)
  inquiry.apart()
  whole()
}

const change = async ({ segment, content }: Told & { type: 'change' }) => {
  // behind what is to be known before it
  await learning
  clearTimeout(pause)
  inquiry.change(segment, content)
  pause = setTimeout(() => {
    inquiry.apart()
    if (lasted <= QUICK) return whole()
    answer()
    pause = setTimeout(whole, REST - PAUSE)
  }, PAUSE)
}

const reply = async ({ number, question, languages, about }: Told & { type: 'ask' }) => {
  const asked = concepts
  try {
    await learnLanguages(languages)
    const ask = QUESTIONS[question] as (...all: readonly unknown[]) => unknown
    post({ type: 'answer', number, answer: ask(asked, ...about) })
  } catch (thrown) {
    post({ type: 'failure', number, thrown })
  }
}

addEventListener('message', ({ data }: MessageEvent<Told>) => {
  if (data.type === 'know') void know(data)
  else if (data.type === 'change') void change(data)
  else if (data.type === 'ask') void reply(data)
  else concepts = standingOn(data.concepts, new Date().toISOString().slice(0, 10))
})
