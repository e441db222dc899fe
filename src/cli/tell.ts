import type { Problem } from '../format.ts'
import { ROLES } from '../model/actor.ts'
import { Fault, type Place } from '../model/fault.ts'
import type { ShelvedFinding } from '../model/finding.ts'
import { isMatterProblem } from '../model/matter-problem.ts'
import type { Failure } from '../model/standing.ts'
import { nested } from '../text/nested.ts'
import { reasonWords } from './files.ts'
import type { Params, Terminal } from './terminal.ts'

type Told = Pick<Terminal, 'door' | 'language' | 'say'>

/** People read the fault on standard error; with `--json` programs read it on standard output as well. */
export const tell = async (fault: Fault, terminal: Terminal): Promise<void> => {
  await terminal.note([faultSentence(fault, terminal), ...faultDetails(fault, terminal)].join('\n'))
  if (terminal.json) await terminal.print(JSON.stringify({ fault: faultRecord(fault, terminal) }))
}

/** A fault as `--json` shows it: `{ code, message, params, place, problems?, findings? }`. */
export const faultRecord = (fault: Fault, terminal: Told) => ({
  code: fault.code,
  message: faultSentence(fault, terminal),
  params: fault.params,
  place: fault.place ?? null,
  ...(problemsOf(fault).length > 0 && {
    problems: problemsOf(fault).map((problem) => problemRecord(problem, terminal)),
  }),
  ...(findingsOf(fault).length > 0 && {
    findings: findingsOf(fault).map((finding) => ({ ...finding, message: findingSentence(finding, terminal) })),
  }),
})

/** What happened, where and what to do, in the reader's language. */
export const faultSentence = (fault: Fault, terminal: Told): string => {
  const sentence = terminal.door.voice.say(terminal.language, `faults.${fault.code}`, readable(fault, terminal))
  return fault.place ? `${placeSentence(fault.place, terminal)}: ${sentence}` : sentence
}

/** Everything that stands behind a fault, a line each; of what was not foreseen, where in the program it arose. */
export const faultDetails = (fault: Fault, terminal: Told): readonly string[] => [
  // one alone is told by the sentence itself
  ...(problemsOf(fault).length > 1 ? problemsOf(fault) : []).map((one) => problemLine(one, terminal)),
  ...findingsOf(fault).map((finding) => `${finding.segment}: ${findingSentence(finding, terminal)}`),
  ...(fault.code === 'unforeseen' && fault.cause instanceof Error ? [fault.cause.stack ?? ''] : []),
]

/** What stopped a piece of work earlier. */
export const failureRecord = (failure: Failure | null, terminal: Told) =>
  failure && { code: failure.code, message: faultSentence(new Fault(failure.code, failure.params), terminal) }

/** What is odd in a file that was taken, and where, as people read it. */
export const problemLine = (problem: Problem, terminal: Told): string =>
  `${placeSentence(problem.place, terminal)}: ${problemSentence(problem, terminal)}`

/** A problem as `--json` shows it. */
export const problemRecord = (problem: Problem, terminal: Told) => ({
  ...problem,
  message: problemSentence(problem, terminal),
})

export const findingSentence = ({ check, key, params }: ShelvedFinding, { door, language }: Told): string =>
  door.voice.say(language, `findings.${check}.${key}`, params)

const problemSentence = ({ key, params }: Problem, { door, language }: Told): string =>
  door.voice.say(language, `problems.${key}`, params)

const placeSentence = ({ line, column }: Place, { door, language }: Told): string =>
  door.voice.say(language, 'faults.place', { line, column })

/** Parameters as people read them: words of theirs instead of ours. */
const readable = (fault: Fault, terminal: Told): Params => {
  const { params } = fault
  const role = ROLES.find((one) => one === params.role)
  const [problem] = problemsOf(fault)
  const [finding] = findingsOf(fault)
  return {
    ...params,
    ...(role && { role: terminal.say(`roles.${role}`) }),
    ...(params.able === '' && { able: terminal.say('nobody') }),
    ...(fault.code === 'person.unknown' && params.known === '' && { known: terminal.say('nobody') }),
    ...(problem && { first: nested(problemSentence(problem, terminal)) }),
    ...(finding && { first: nested(findingSentence(finding, terminal)) }),
    ...(typeof params.reason === 'string' && {
      reason: nested(matterWords(fault, terminal) ?? reasonWords(params.reason, terminal.say) ?? params.reason),
    }),
    ...(typeof params.what === 'string' && { what: nested(whatWords(fault, params.what, terminal)) }),
  }
}

const matterWords = ({ code, params }: Fault, { door, language }: Told): string | undefined =>
  code === 'document.front_matter' && isMatterProblem(params.code)
    ? door.voice.say(language, `matter.${params.code}`, params)
    : undefined

const whatWords = ({ code }: Fault, what: string, { door, language }: Told): string =>
  code === 'document.too_many' ? door.voice.say(language, `constructs.${what}`) : what

// `FaultDetails.data` is untyped; what these two codes carry is stated where they are thrown.
const problemsOf = ({ code, data }: Fault): readonly Problem[] =>
  code === 'import.refused'
    ? [...(data as readonly Problem[])].sort((one, other) => byPlace(one.place, other.place))
    : []

const findingsOf = ({ code, data }: Fault): readonly ShelvedFinding[] =>
  code === 'sign_off.blocked' ? (data as { readonly findings: readonly ShelvedFinding[] }).findings : []

/** The order in which a reader comes upon two places. */
export const byPlace = (one: Place, other: Place): number => one.line - other.line || one.column - other.column
