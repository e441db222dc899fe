import './keyboard.css'
import { say } from '../voice.ts'

/** Chords as the keyboard prints them, or the word that there are none. */
export const Chords = ({ chords }: { readonly chords: readonly string[] }) => (
  <span class="keys-chords">
    {chords.length === 0 && say('workbench.keys.none')}
    {chords.map((chord) => (
      <kbd class="keys-chord" key={chord}>
        {chord}
      </kbd>
    ))}
  </span>
)
