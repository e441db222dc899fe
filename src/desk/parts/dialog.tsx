import './dialog.css'
import type { ComponentChildren } from 'preact'
import { useEffect, useId, useRef } from 'preact/hooks'
import { say } from '../voice.ts'
import { Button } from './button.tsx'

interface Props {
  readonly title: string
  /** The window was put away: by its button, by Escape. */
  readonly onClose: () => void
  /** A window that may not be put away unanswered has none. */
  readonly closable?: boolean
  readonly wide?: boolean
  readonly children: ComponentChildren
}

/** A window over the page; the keyboard stays in it while it is open, and returns to where it was. */
export const Dialog = ({ title, onClose, closable = true, wide = false, children }: Props) => {
  const element = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    const before = document.activeElement
    element.current?.showModal()
    return () => (before as HTMLElement | null)?.focus?.()
  }, [])
  return (
    <dialog
      ref={element}
      class={wide ? 'dialog dialog-wide' : 'dialog'}
      aria-labelledby={id}
      onCancel={(event) => (closable ? undefined : event.preventDefault())}
      // browsers let a second Escape through
      onClose={() => (closable ? onClose() : element.current?.showModal())}
    >
      <header class="dialog-head">
        <h2 id={id}>{title}</h2>
        {closable && (
          <Button weight="quiet" aria-label={say('desk.close')} onClick={() => element.current?.close()}>
            ✕
          </Button>
        )}
      </header>
      <div class="dialog-body">{children}</div>
    </dialog>
  )
}
