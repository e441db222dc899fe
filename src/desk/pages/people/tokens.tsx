import { useSignal } from '@preact/signals'
import type { z } from 'zod'
import type { tokenListSchema, tokenSchema } from '../../../api/schemas/people.ts'
import { ask } from '../../ask.ts'
import { Button } from '../../parts/button.tsx'
import { Field } from '../../parts/field.tsx'
import { Trouble } from '../../parts/notice.tsx'
import { Secret } from '../../parts/secret.tsx'
import { Time } from '../../parts/time.tsx'
import { useReply } from '../../reply.ts'
import { say } from '../../voice.ts'

type TokenList = z.output<typeof tokenListSchema>
type Token = z.output<typeof tokenSchema>

/** Programs that act as the person, each by a token of its own. */
export const Tokens = ({ handle, disabled }: { handle: string; disabled: boolean }) => {
  const path = `/api/people/${handle}/tokens`
  const { answer, again } = useReply<TokenList>(path)
  const label = useSignal('')
  const made = useSignal<Token | undefined>(undefined)
  const thrown = useSignal<unknown>(undefined)
  const tokens = answer.value.type === 'here' ? answer.value.reply.tokens : []
  const attempt = async (act: () => Promise<unknown>) => {
    thrown.value = undefined
    try {
      await act()
      await again()
    } catch (error) {
      thrown.value = error
    }
  }
  const give = (event: Event) => {
    event.preventDefault()
    return attempt(async () => {
      made.value = await ask<Token>('POST', path, { body: { label: label.value.trim() } })
      label.value = ''
    })
  }
  return (
    <section class="person-section">
      <h3>{say('office.people.tokens')}</h3>
      <p class="person-hint">{say(tokens.length > 0 ? 'office.people.tokens_text' : 'office.people.no_tokens')}</p>
      {answer.value.type === 'failed' && <Trouble thrown={answer.value.thrown} />}
      {tokens.length > 0 && (
        <ul class="person-tokens">
          {tokens.map(({ id, label, begun, seen }) => (
            <li key={id}>
              <span>{label || '–'}</span>
              <span class="person-hint">
                {say('office.people.begun')} <Time at={begun} /> ·{' '}
                {seen === null ? (
                  say('office.people.never_used')
                ) : (
                  <>
                    {say('office.people.used')} <Time at={seen} />
                  </>
                )}
              </span>
              <Button
                weight="grave"
                aria-label={say('office.people.revoke_token', { label })}
                onClick={() => attempt(() => ask('DELETE', `${path}/${encodeURIComponent(id)}`))}
              >
                {say('office.people.revoke')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {made.value && (
        <>
          <Secret label={made.value.label} value={made.value.token} />
          <p class="person-hint">{say('office.people.once')}</p>
        </>
      )}
      {thrown.value !== undefined && <Trouble thrown={thrown.value} />}
      {!disabled && (
        <form class="person-token" onSubmit={give}>
          <Field
            label={say('office.people.token_label')}
            value={label.value}
            required
            maxLength={200}
            onInput={({ currentTarget }) => (label.value = currentTarget.value)}
          />
          <Button type="submit">{say('office.people.make_token')}</Button>
        </form>
      )}
    </section>
  )
}
