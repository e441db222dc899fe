import { useSignal } from '@preact/signals'
import type { Colleague } from '../../../api/schemas/people.ts'
import { ask } from '../../ask.ts'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { Field } from '../../parts/field.tsx'
import { Trouble } from '../../parts/notice.tsx'
import { say, spoken } from '../../voice.ts'
import { PersonFields, type PersonTyped } from './person-fields.tsx'

/** Adds a person; the way in for them is a link, which the next window makes. */
export const AddWindow = ({
  onClose,
  onAdded,
}: {
  onClose: () => void
  onAdded: (person: Colleague) => Promise<unknown>
}) => {
  const handle = useSignal('')
  const typed = useSignal<PersonTyped>({ name: '', language: spoken.peek(), email: '', rights: [] })
  const busy = useSignal(false)
  const thrown = useSignal<unknown>(undefined)
  const add = async (event: Event) => {
    event.preventDefault()
    busy.value = true
    thrown.value = undefined
    const { email, ...said } = typed.value
    try {
      const body = { handle: handle.value, ...said, ...(email.trim() !== '' && { email: email.trim() }) }
      await onAdded(await ask<Colleague>('POST', '/api/people', { body }))
    } catch (error) {
      thrown.value = error
    } finally {
      busy.value = false
    }
  }
  return (
    <Dialog wide title={say('office.people.add')} onClose={onClose}>
      <form class="dialog-form" onSubmit={add}>
        <Field
          label={say('office.people.handle')}
          hint={say('office.people.handle_hint')}
          value={handle.value}
          required
          pattern="[a-z0-9]+(-[a-z0-9]+)*"
          maxLength={64}
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          onInput={({ currentTarget }) => (handle.value = currentTarget.value)}
        />
        <PersonFields typed={typed.value} onChange={(next) => (typed.value = next)} />
        {thrown.value !== undefined && <Trouble thrown={thrown.value} />}
        <div class="dialog-acts">
          <Button onClick={onClose}>{say('office.cancel')}</Button>
          <Button weight="main" type="submit" disabled={busy.value}>
            {say('office.people.add')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
