import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'

/** As long as somebody goes on typing, nothing is asked. */
const PAUSE = 250

/**
 * What stands in a search field. `settle` is told when nobody has typed for a moment; what the address says
 * from elsewhere (back, a link) takes the place of what stands there.
 */
export const useTyped = (settled: string, settle: (value: string) => void) => {
  const typed = useSignal(settled)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const told = useRef(settled)
  const latest = useRef(settle)
  latest.current = settle
  useEffect(() => {
    if (settled !== told.current) typed.value = settled
    told.current = settled
  }, [settled])
  useEffect(() => () => clearTimeout(timer.current), [])
  return {
    value: typed.value,
    type: (value: string) => {
      typed.value = value
      clearTimeout(timer.current)
      timer.current = setTimeout(() => {
        told.current = value
        latest.current(value)
      }, PAUSE)
    },
  }
}
