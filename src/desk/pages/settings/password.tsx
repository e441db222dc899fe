import { useSignal } from '@preact/signals'
import type { z } from 'zod'
import type { passwordSetSchema } from '../../../api/schemas/access.ts'
import { ask, Refusal } from '../../ask.ts'
import { me } from '../../me.ts'
import { useActing } from '../../parts/acting.ts'
import { Button } from '../../parts/button.tsx'
import { Field } from '../../parts/field.tsx'
import { Notice, sentenceOf } from '../../parts/notice.tsx'
import { say } from '../../voice.ts'

/** Sets a password. Who came by a link just now need not know the present one. */
export const Password = () => {
  const { busy, thrown, act } = useActing()
  const present = useSignal('')
  const next = useSignal('')
  const ended = useSignal<number | undefined>(undefined)
  const set = async (event: Event) => {
    event.preventDefault()
    ended.value = undefined
    await act(async () => {
      const body = { password: next.value, ...(present.value !== '' && { present: present.value }) }
      ended.value = (await ask<z.output<typeof passwordSetSchema>>('PUT', '/api/me/password', { body })).ended
      present.value = ''
      next.value = ''
    })
  }
  const refusal = thrown.value === undefined ? undefined : sentenceOf(thrown.value)
  const ofPresent = thrown.value instanceof Refusal && thrown.value.fault.code === 'password.wrong'
  return (
    <form class="settings-fields" onSubmit={set}>
      <input type="hidden" autocomplete="username" value={me.value?.handle} />
      <Field
        label={say('desk.settings.present')}
        hint={say('desk.settings.present_hint')}
        wrong={ofPresent ? refusal : undefined}
        type="password"
        autocomplete="current-password"
        value={present.value}
        onInput={({ currentTarget }) => (present.value = currentTarget.value)}
      />
      <Field
        label={say('desk.settings.next')}
        hint={say('desk.settings.next_hint')}
        wrong={ofPresent ? undefined : refusal}
        type="password"
        autocomplete="new-password"
        required
        value={next.value}
        onInput={({ currentTarget }) => (next.value = currentTarget.value)}
      />
      <div>
        <Button type="submit" disabled={busy.value}>
          {say('desk.settings.set_password')}
        </Button>
      </div>
      {ended.value !== undefined && (
        <Notice tone="good">{say('desk.settings.password_set', { count: ended.value })}</Notice>
      )}
    </form>
  )
}
