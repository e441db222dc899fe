import './section.css'
import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { say } from '../../voice.ts'
import { isShown, type SectionName, show } from './shown.ts'

interface Props {
  readonly name: SectionName
  /** How much there is, or a sign that something waits. */
  readonly mark?: ComponentChildren
  readonly children: ComponentChildren
}

/** One helper under its head; what is closed is not there. */
export const Section = ({ name, mark, children }: Props) => {
  const id = useId()
  const open = isShown(name)
  return (
    <section class="section" aria-labelledby={id} data-section={name}>
      <h2 class="section-head">
        <button type="button" id={id} aria-expanded={open} onClick={() => show(name, !open)}>
          <span class="section-sign" aria-hidden="true">
            {open ? '▾' : '▸'}
          </span>
          {say(`workbench.panel.${name}.title`)}
          {mark}
        </button>
      </h2>
      {open && <div class="section-body">{children}</div>}
    </section>
  )
}

/** The one quiet line of a helper that has nothing. */
export const Nothing = ({ children }: { children: ComponentChildren }) => <p class="section-nothing">{children}</p>
