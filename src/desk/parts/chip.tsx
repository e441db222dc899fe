import './chip.css'
import type { ComponentChildren } from 'preact'

/** A condition that is on or off. */
export const Chip = ({
  on,
  onToggle,
  children,
}: {
  on: boolean
  onToggle: () => void
  children: ComponentChildren
}) => (
  <button type="button" class="chip" aria-pressed={on} onClick={onToggle}>
    {children}
  </button>
)
