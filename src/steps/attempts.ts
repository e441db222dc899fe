import { Fault } from '../model/fault.ts'
import type { Meter, Rate } from '../store.ts'
import { digest } from '../text/digest.ts'

const MINUTE = 60

/** From one address for one person: ten at once, then one a minute. Who guesses elsewhere is in nobody's way. */
const FOR_ONE: Rate = { perSecond: 1 / MINUTE, burst: 10 }
/** For one person from everywhere (NIST SP 800-63B allows a hundred failures in a row), and from one address for all. */
const IN_ALL: Rate = { perSecond: 1 / (6 * MINUTE), burst: 100 }
const FROM_ONE: Rate = { perSecond: 1 / 6, burst: 100 }

/** Counts an attempt to give a password, in all processes. Throws `sign_in.too_many`: nobody is kept out for ever. */
export const countAttempt = async (handle: string, address: string, { take }: Pick<Meter, 'take'>): Promise<void> => {
  // digests, since people type passwords where a handle goes
  const [who, where] = [digest(handle).slice(0, 32), digest(address).slice(0, 32)]
  const buckets = [
    [`sign_in.${who}.${where}`, FOR_ONE],
    [`sign_in.from.${where}`, FROM_ONE],
    [`sign_in.for.${who}`, IN_ALL],
  ] as const
  for (const [bucket, rate] of buckets) {
    const seconds = Math.ceil((await take(bucket, 1, rate)) / 1000)
    if (seconds > 0) throw new Fault('sign_in.too_many', { seconds }, { retryAfterSeconds: seconds })
  }
}
