import type { Problem } from '../../format.ts'
import type { Fault, FaultParams } from '../../model/fault.ts'
import type { ShelvedFinding } from '../../model/finding.ts'
import type { Content } from '../../model/inline.ts'
import type { Language } from '../../model/language.ts'
import { isMatterProblem } from '../../model/matter-problem.ts'
import type { Failure } from '../../model/standing.ts'
import type { PlacedTarget } from '../../model/translation.ts'
import { nested } from '../../text/nested.ts'
import type { Voice } from '../../voice.ts'
import type { FaultReply } from '../schemas/fault.ts'
import { viewText } from './translation.ts'
import { unfitWords } from './unfit.ts'

/** A fault as the reader is told of it; what hangs on it (findings, problems) is told too. */
export const tellFault = (fault: Fault, language: Language, voice: Voice): FaultReply => {
  const { data, first } = tellData(fault, language, voice)
  return {
    fault: {
      code: fault.code,
      message: faultSentence(fault, language, voice, first),
      params: fault.params,
      place: fault.place ?? null,
      ...(data !== undefined && { data }),
    },
  }
}

export const tellFailure = (failure: Failure, language: Language, voice: Voice) => ({
  code: failure.code,
  message: faultSentence(failure, language, voice),
})

/** What happened and what to do. `first`: the sentence about the first of what hangs on the fault. */
export const faultSentence = (
  { code, params }: Failure,
  language: Language,
  voice: Voice,
  first = params.first,
): string => {
  const say = (key: string, params?: FaultParams) => voice.say(language, `requests.${key}`, params)
  const reason =
    code === 'request.unfit' && 'wants' in params
      ? unfitWords(params, say)
      : code === 'document.front_matter' && isMatterProblem(params.code)
        ? voice.say(language, `matter.${params.code}`, params)
        : params.reason
  const what =
    code === 'document.too_many' && 'what' in params ? voice.say(language, `constructs.${params.what}`) : params.what
  const inside = Object.entries({ first, reason, what, why: params.why }).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, nested(value)]] : [],
  )
  return voice.say(language, `faults.${code}`, { ...params, ...Object.fromEntries(inside) })
}

/** `first`: the sentence about the first of what is listed, for the fault's own message. */
const tellData = ({ code, data }: Fault, language: Language, voice: Voice): { data?: unknown; first?: string } => {
  if (code === 'import.refused') {
    const problems = (data as readonly Problem[]).map((problem) => tellProblem(problem, language, voice))
    return { data: { problems }, first: problems[0]?.message ?? '' }
  }
  if (code === 'sign_off.blocked') {
    const findings = (data as { readonly findings: readonly ShelvedFinding[] }).findings.map((finding) => ({
      ...finding,
      message: voice.say(language, `findings.${finding.check}.${finding.key}`, finding.params),
    }))
    return { data: { findings }, first: findings[0]?.message ?? '' }
  }
  if (code === 'edit.stale') {
    const { theirs, yours, etag } = data as Stale
    const text = 'content' in theirs ? viewText(theirs.content) : null
    return {
      data: { theirs: { state: theirs.state, changed: theirs.changed, text }, yours: yours && viewText(yours), etag },
    }
  }
  return { data }
}

/** What is odd at a place of somebody's file, told. */
export const tellProblem = (problem: Problem, language: Language, voice: Voice) => ({
  ...problem,
  message: voice.say(language, `problems.${problem.key}`, problem.params),
})

interface Stale {
  readonly theirs: PlacedTarget
  /** Absent where nothing was typed: in a review. */
  readonly yours?: Content
  readonly etag?: number
}
