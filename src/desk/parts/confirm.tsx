import { useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { say } from '../voice.ts'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { TextField } from './field.tsx'
import { Trouble } from './notice.tsx'

interface Props {
  readonly title: string
  /** What the button says: the deed itself, never "OK". */
  readonly deed: string
  readonly grave?: boolean
  /** Asks why, by this label. */
  readonly reason?: string
  readonly onClose: () => void
  /** What is thrown is shown, and the window stays. */
  readonly act: (reason: string) => Promise<unknown>
  readonly children?: ComponentChildren
}

/** Asks before something is done, and does it. */
export const Confirm = ({ title, deed, grave = false, reason, onClose, act, children }: Props) => {
  const why = useSignal('')
  const busy = useSignal(false)
  const thrown = useSignal<unknown>(undefined)
  const perform = async (event: Event) => {
    event.preventDefault()
    busy.value = true
    try {
      await act(why.value.trim())
      onClose()
    } catch (error) {
      thrown.value = error
    } finally {
      busy.value = false
    }
  }
  return (
    <Dialog title={title} onClose={onClose}>
      <form class="dialog-form" onSubmit={perform}>
        {children}
        {reason !== undefined && (
          <TextField
            label={reason}
            value={why.value}
            onInput={({ currentTarget }) => (why.value = currentTarget.value)}
          />
        )}
        {thrown.value !== undefined && <Trouble thrown={thrown.value} />}
        <div class="dialog-acts">
          <Button onClick={onClose}>{say('office.cancel')}</Button>
          <Button weight={grave ? 'grave' : 'main'} type="submit" disabled={busy.value}>
            {deed}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
