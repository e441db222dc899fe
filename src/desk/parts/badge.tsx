import './badge.css'
import type { ComponentChildren } from 'preact'

export type Tone = 'plain' | 'accent' | 'good' | 'warm' | 'bad'

/** A short word of standing: a state, a stage, a count. Never the colour alone says it. */
export const Badge = ({
  tone = 'plain',
  title,
  children,
}: {
  tone?: Tone
  title?: string | undefined
  children: ComponentChildren
}) => (
  <span class={`badge badge-${tone}`} title={title}>
    {children}
  </span>
)
