import type { Boundaries } from '../../../text/languages/facts.ts'

/** Stands for `text/languages/boundaries` in the worker, which checks sentences and cuts none. */
export const boundaries = new Proxy({} as Boundaries, {
  get() {
    throw new Error('the worker does not know where sentences end')
  },
})
