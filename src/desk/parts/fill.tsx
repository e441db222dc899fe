import './fill.css'
import type { Tone } from './badge.tsx'

/** How full something is, from 0 to 1: for the eye only, the same stands beside it in words. */
export const Fill = ({ share, tone = 'accent' }: { share: number; tone?: Tone }) => (
  <span class="fill" aria-hidden="true">
    <span class={`fill-${tone}`} style={{ inlineSize: `${Math.round(100 * Math.min(1, Math.max(0, share)))}%` }} />
  </span>
)
