import './filters.css'
import type { ComponentChildren } from 'preact'

/** What a list is narrowed by: the search first, then what is chosen. It acts as one types; Enter is not needed. */
export const Filters = ({ label, children }: { label: string; children: ComponentChildren }) => (
  <search aria-label={label}>
    <form class="filters" onSubmit={(event) => event.preventDefault()}>
      {children}
    </form>
  </search>
)
