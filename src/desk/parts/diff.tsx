import './diff.css'
import type { Change } from '../../text/diff.ts'
import { say } from '../voice.ts'

/** Two texts in one, word by word: colour, a line through or under, and words for those who listen. */
export const Diff = ({ parts, lang }: { parts: readonly Change[]; lang?: string }) => (
  <span class="diff" lang={lang}>
    {parts.map(({ type, text }, index) =>
      type === 'same' ? (
        text
      ) : type === 'removed' ? (
        <del key={index}>
          <span class="spoken">{say('desk.diff.removed')} </span>
          {text}
        </del>
      ) : (
        <ins key={index}>
          <span class="spoken">{say('desk.diff.added')} </span>
          {text}
        </ins>
      ),
    )}
  </span>
)
