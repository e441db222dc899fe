import './progress.css'
import type { Tone } from './badge.tsx'

export interface Share {
  readonly tone: Tone
  readonly count: number
  readonly label: string
}

/** How much is in which state: a bar of shares, and the same in words for those who do not see it. */
export const Progress = ({ shares }: { shares: readonly Share[] }) => {
  const told = shares.filter(({ count }) => count > 0)
  return (
    <span
      class="progress"
      role="img"
      aria-label={told.map(({ label }) => label).join(', ')}
      title={told.map(({ label }) => label).join('\n')}
    >
      {told.map(({ tone, count, label }) => (
        <span key={label} class={`progress-${tone}`} style={{ flexGrow: count }} />
      ))}
    </span>
  )
}
