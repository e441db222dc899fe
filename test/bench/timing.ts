import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** Milliseconds that this thread has worked: what else the machine does at the same time counts for less than on a clock. */
export const worked = (): number => {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}

/**
 * The shortest time of each work, in milliseconds of {@link worked}. The works take turns, so that a busy moment of the machine does not
 * fall upon one of them alone; before the first round each runs once unmeasured.
 */
export const alternately = <Name extends string>(
  works: Readonly<Record<Name, () => void>>,
  rounds: number,
): Readonly<Record<Name, number>> => {
  const names = Object.keys(works) as Name[]
  for (const name of names) works[name]()
  const best = new Map<Name, number>()
  for (let round = 0; round < rounds; round++) {
    for (const name of names) {
      const start = worked()
      works[name]()
      best.set(name, Math.min(best.get(name) ?? Number.POSITIVE_INFINITY, worked() - start))
    }
  }
  return Object.fromEntries(best) as Record<Name, number>
}

/** The most heap in use after any one text above what was in use before all of them, in bytes. */
export const peakOf = (texts: readonly string[], work: (text: string) => unknown): number => {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
  const before = process.memoryUsage().heapUsed
  let peak = 0
  for (const text of texts) {
    work(text)
    peak = Math.max(peak, process.memoryUsage().heapUsed - before)
  }
  return peak
}
