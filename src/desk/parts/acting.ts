import { type ReadonlySignal, useSignal } from '@preact/signals'

/** Something that somebody asked for and that is under way or was refused. */
export interface Acting {
  readonly busy: ReadonlySignal<boolean>
  /** `undefined`: nothing went wrong. */
  readonly thrown: ReadonlySignal<unknown>
  /** Does it, unless it is being done. Answers whether it was done. */
  readonly act: (work: () => Promise<unknown>) => Promise<boolean>
}

/** For the acts of one window or form. */
export const useActing = (): Acting => {
  const busy = useSignal(false)
  const thrown = useSignal<unknown>(undefined)
  const act = async (work: () => Promise<unknown>): Promise<boolean> => {
    if (busy.peek()) return false
    busy.value = true
    thrown.value = undefined
    try {
      await work()
      return true
    } catch (reason) {
      thrown.value = reason
      return false
    } finally {
      busy.value = false
    }
  }
  return { busy, thrown, act }
}
