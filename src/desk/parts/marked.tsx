import './marked.css'
import type { ComponentChildren } from 'preact'

/** A stretch of a text, in UTF-16 code units. */
export interface Stretch {
  readonly start: number
  readonly end: number
  /** Said on being pointed at. */
  readonly title?: string
}

/** A text with some of it marked. Stretches stand in order and do not overlap. */
export const Marked = ({ text, stretches }: { text: string; stretches: readonly Stretch[] }) => {
  const parts: ComponentChildren[] = []
  let reached = 0
  for (const { start, end, title } of stretches) {
    if (start < reached) continue
    parts.push(
      text.slice(reached, start),
      <mark key={start} class="marked" title={title}>
        {text.slice(start, end)}
      </mark>,
    )
    reached = end
  }
  return (
    <>
      {parts}
      {text.slice(reached)}
    </>
  )
}
