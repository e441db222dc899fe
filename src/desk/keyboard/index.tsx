import { useSignal } from '@preact/signals'
import { lazy } from 'preact-iso'
import { useChords } from './keys.ts'

export { chordOf, chordsOf, useChords } from './keys.ts'

const Sheet = lazy(() => import('./sheet.tsx'))

/** Listens for the chords of the page it stands on, and shows the sheet of them. */
export const Keyboard = () => {
  const open = useSignal(false)
  useChords({
    sheet: () => {
      open.value = !open.value
    },
  })
  return open.value ? <Sheet onClose={() => (open.value = false)} /> : null
}
