import { effect, type ReadonlySignal } from '@preact/signals'

/** A browser takes its time over every new address, and takes only so many in a minute. */
const REST_MS = 300

/** Keeps the address of the page at the segment one has come to rest at: it can be loaded anew, and sent. */
export const followPlace = (current: ReadonlySignal<string>): (() => void) => {
  let resting: ReturnType<typeof setTimeout> | undefined
  const end = effect(() => {
    const segment = current.value
    clearTimeout(resting)
    resting = setTimeout(() => {
      const url = new URL(location.href)
      if (segment !== '') url.searchParams.set('segment', segment)
      history.replaceState(history.state, '', url)
    }, REST_MS)
  })
  return () => {
    clearTimeout(resting)
    end()
  }
}
