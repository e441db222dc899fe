import type { Share } from '../../parts/progress.tsx'
import { say } from '../../voice.ts'
import type { Counts } from './outline.ts'

/** Counts of states as a bar, with the words of the board. */
export const sharesOf = ({ initial, translated, reviewed, final }: Counts): readonly Share[] => [
  { tone: 'good', count: final, label: say('desk.states.final', { number: final }) },
  { tone: 'accent', count: reviewed, label: say('desk.states.reviewed', { number: reviewed }) },
  { tone: 'warm', count: translated, label: say('desk.states.translated', { number: translated }) },
  { tone: 'plain', count: initial, label: say('desk.states.initial', { number: initial }) },
]
