import type { Premises } from '../premises.ts'
import type { Terminal } from './terminal.ts'
import { withQueue } from './wait.ts'

/** Does the work while API, relay and workers run in this process, then stops them in the reverse order. */
export const withDoors = (premises: Premises, work: (address: string) => Promise<void>): Promise<void> =>
  withQueue(premises, async () => {
    const api = await premises.startApi()
    try {
      await work(api.address)
    } finally {
      await api.stop()
    }
  })

/** Waits for the signal to stop, and says that it was heard. */
export const untilStopped = async ({ door, print, say }: Terminal): Promise<void> => {
  const { signal } = door
  if (!signal.aborted)
    await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }))
  await print(say('stopping'))
}

/** Lets go of everything, and says when that is done. */
export const close = async ({ close, print, say }: Terminal): Promise<void> => {
  await close()
  await print(say('stopped'))
}
