import { abortable } from './abortable.ts'

/**
 * Does `work` for every item, so many at once, and answers in the order of the items. The first that throws aborts the
 * signal the others were given, nothing more is begun, and its error is thrown.
 */
export const inLanes = async <Item, Result>(
  items: readonly Item[],
  lanes: number,
  signal: AbortSignal,
  work: (item: Item, signal: AbortSignal) => Promise<Result>,
): Promise<readonly Result[]> => {
  const stop = new AbortController()
  const either = AbortSignal.any([signal, stop.signal])
  const results: Result[] = []
  const queue = items.entries()
  const lane = async () => {
    for (const [index, item] of queue) {
      either.throwIfAborted()
      results[index] = await abortable(work(item, either), either)
    }
  }
  const running = Array.from({ length: lanes }, async () => {
    try {
      await lane()
    } catch (thrown) {
      // Only the first reason counts: a second abort changes nothing.
      stop.abort(thrown)
    }
  })
  await Promise.all(running)
  signal.throwIfAborted()
  if (stop.signal.aborted) throw stop.signal.reason
  return results
}
