import { useSignal } from '@preact/signals'
import type { z } from 'zod'
import type { tokenListSchema, tokenSchema } from '../../../api/schemas/people.ts'
import { ask } from '../../ask.ts'
import { me } from '../../me.ts'
import { useActing } from '../../parts/acting.ts'
import { Button } from '../../parts/button.tsx'
import { Field } from '../../parts/field.tsx'
import { Notice, Trouble } from '../../parts/notice.tsx'
import { Time } from '../../parts/time.tsx'
import { Waiting } from '../../parts/waiting.tsx'
import { useReply } from '../../reply.ts'
import { say } from '../../voice.ts'

/** What programs sign in with in my name. A new one is shown this once. */
export const Tokens = () => {
  const path = `/api/people/${me.value?.handle}/tokens`
  const { answer, again } = useReply<z.output<typeof tokenListSchema>>(path)
  const { busy, thrown, act } = useActing()
  const label = useSignal('')
  const made = useSignal<string | undefined>(undefined)
  const make = async (event: Event) => {
    event.preventDefault()
    await act(async () => {
      const { token } = await ask<z.output<typeof tokenSchema>>('POST', path, { body: { label: label.value.trim() } })
      made.value = token
      label.value = ''
      await again()
    })
  }
  const now = answer.value
  return (
    <>
      <p class="settings-soft">{say('desk.settings.tokens_text')}</p>
      {now.type === 'waiting' && <Waiting />}
      {now.type === 'failed' && <Trouble thrown={now.thrown} />}
      {now.type === 'here' && now.reply.tokens.length > 0 && (
        <ul class="settings-list">
          {now.reply.tokens.map(({ id, label, begun, seen }) => (
            <li key={id} class="settings-row">
              <div>
                <p>{label}</p>
                <p class="settings-soft">
                  {say('desk.settings.begun')} <Time at={begun} />
                  {seen && (
                    <>
                      {' '}
                      · {say('desk.settings.seen')} <Time at={seen} />
                    </>
                  )}
                </p>
              </div>
              <Button
                disabled={busy.value}
                onClick={() => act(() => ask('DELETE', `${path}/${encodeURIComponent(id)}`).then(again))}
              >
                {say('desk.settings.revoke')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {made.value !== undefined && (
        <Notice tone="good">
          <p>{say('desk.settings.token_once')}</p>
          <p class="settings-token">
            <code>{made.value}</code>{' '}
            <Button onClick={() => navigator.clipboard.writeText(made.value ?? '')}>{say('desk.copy')}</Button>
          </p>
        </Notice>
      )}
      <form class="settings-line" onSubmit={make}>
        <Field
          label={say('desk.settings.token_label')}
          value={label.value}
          maxLength={200}
          required
          onInput={({ currentTarget }) => (label.value = currentTarget.value)}
        />
        <Button type="submit" disabled={busy.value}>
          {say('desk.settings.token_make')}
        </Button>
      </form>
      {thrown.value !== undefined && <Trouble thrown={thrown.value} />}
    </>
  )
}
