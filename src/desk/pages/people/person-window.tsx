import { useSignal } from '@preact/signals'
import type { Colleague } from '../../../api/schemas/people.ts'
import { ask } from '../../ask.ts'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { Tick } from '../../parts/field.tsx'
import { Notice, Trouble } from '../../parts/notice.tsx'
import { say } from '../../voice.ts'
import { Entrance } from './entrance.tsx'
import { PersonFields, type PersonTyped } from './person-fields.tsx'
import { Tokens } from './tokens.tsx'

/** One person: what is said of them, how they come in, which programs act for them. */
export const PersonWindow = ({
  person,
  onClose,
  onChanged,
}: {
  person: Colleague
  onClose: () => void
  onChanged: () => Promise<unknown>
}) => {
  const typed = useSignal<PersonTyped & { readonly disabled: boolean }>({
    name: person.name,
    language: person.language,
    email: person.email ?? '',
    rights: person.rights,
    disabled: person.disabled,
  })
  const busy = useSignal(false)
  const saved = useSignal(false)
  const thrown = useSignal<unknown>(undefined)
  const put = (part: Partial<typeof typed.value>) => {
    saved.value = false
    typed.value = { ...typed.value, ...part }
  }
  const save = async (event: Event) => {
    event.preventDefault()
    busy.value = true
    thrown.value = undefined
    try {
      const email = typed.value.email.trim() || null
      await ask('PATCH', `/api/people/${person.handle}`, { body: { ...typed.value, email } })
      await onChanged()
      saved.value = true
    } catch (error) {
      thrown.value = error
    } finally {
      busy.value = false
    }
  }
  return (
    <Dialog wide title={person.name} onClose={onClose}>
      <form class="dialog-form" onSubmit={save}>
        <PersonFields typed={typed.value} onChange={put} />
        <Tick
          label={say('office.people.disable')}
          checked={typed.value.disabled}
          onChange={({ currentTarget }) => put({ disabled: currentTarget.checked })}
        />
        {thrown.value !== undefined && <Trouble thrown={thrown.value} />}
        {saved.value && <Notice tone="good">{say('office.saved')}</Notice>}
        <div class="dialog-acts">
          <Button weight="main" type="submit" disabled={busy.value}>
            {say('office.save')}
          </Button>
        </div>
      </form>
      {!person.disabled && <Entrance handle={person.handle} />}
      <Tokens handle={person.handle} disabled={person.disabled} />
    </Dialog>
  )
}
