import { type FilledTarget, type Origin, STATES, type State } from '../model/translation.ts'

export const rank = (state: State): number => STATES.indexOf(state)

/**
 * What is known of targets that become one: the lowest state, never final, with who put the last of them into it, and an
 * origin for all. The content is that of this one. Pure; there is at least one.
 */
export const merged = (own: readonly FilledTarget[]): FilledTarget => {
  const lowest = Math.min(...own.map(({ state }) => rank(state)))
  const those = own.filter(({ state }) => rank(state) === lowest)
  const last = those.reduce((one, other) => (other.at > one.at ? other : one))
  return {
    ...last,
    state: last.state === 'final' ? 'reviewed' : last.state,
    origin: own.map(({ origin }) => origin).reduce(mixed),
  }
}

/**
 * A person's text beside a machine's makes the whole a machine's that a person worked over; beside a memory's, an
 * engine's is what the whole is judged by.
 */
const mixed = (one: Origin, other: Origin): Origin => {
  if (JSON.stringify(one) === JSON.stringify(other)) return one
  const machine = [one, other].map(machineOf).find((origin) => origin !== undefined)
  const isPersons = one.type === 'person' || other.type === 'person'
  if (isPersons) return machine ? { type: 'person', over: machine } : { type: 'person' }
  return rootOf(other).type === 'engine' ? other : one
}

const rootOf = (origin: Origin): Origin => (origin.type === 'carried' ? rootOf(origin.was) : origin)

const machineOf = (origin: Origin): Origin | undefined => {
  const root = rootOf(origin)
  return root.type === 'person' ? root.over : origin
}
