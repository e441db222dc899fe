import { useSignal } from '@preact/signals'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { FaultReply } from '../../api/schemas/fault.ts'
import type { Me } from '../../api/schemas/me.ts'
import { me, signedOut } from '../me.ts'
import { say } from '../voice.ts'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { Field } from './field.tsx'
import { Notice } from './notice.tsx'

/** Nobody types on into a window that opens over the text: it waits until the hands rest. */
const PAUSE_MS = 1200

const usePause = (): boolean => {
  const [paused, setPaused] = useState(false)
  useEffect(() => {
    const rest = () => setTimeout(() => setPaused(true), PAUSE_MS)
    let timer = rest()
    const typing = () => {
      clearTimeout(timer)
      timer = rest()
    }
    addEventListener('keydown', typing, true)
    return () => {
      clearTimeout(timer)
      removeEventListener('keydown', typing, true)
    }
  }, [])
  return paused
}

/**
 * The session has ended. The page stays as it is, and what was asked meanwhile waits until somebody is signed in again.
 * It asks the server by itself: `ask` would wait for this very window. Nothing that one person typed is sent in the name of
 * another: for them the desk opens anew, and what was typed stays in this browser for its writer.
 */
const SignInAgain = () => {
  const paused = usePause()
  const wrong = useSignal<string | undefined>(undefined)
  const other = useSignal<Me | undefined>(undefined)
  const handle = useSignal(me.value?.handle ?? '')
  const password = useSignal('')
  const text = useRef<HTMLParagraphElement>(null)
  // keys that are typed on do not go into a field
  useEffect(() => {
    const heading = text.current?.closest('dialog')?.querySelector('h2')
    heading?.setAttribute('tabindex', '-1')
    heading?.focus()
  }, [paused])

  const enter = async () => {
    const response = await fetch('/api/me', { headers: { accept: 'application/json' } })
    if (!response.ok) {
      wrong.value = await sentenceOf(response)
      return
    }
    const now: Me = await response.json()
    if (now.handle === me.value?.handle) admit(now)
    else other.value = now
  }
  const signIn = async (event: Event) => {
    event.preventDefault()
    wrong.value = undefined
    try {
      const response = await fetch('/sign-in', {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: JSON.stringify({ handle: handle.value, password: password.value }),
      })
      if (response.ok) await enter()
      else wrong.value = await sentenceOf(response)
    } catch {
      wrong.value = say('desk.unreachable')
    }
  }
  const goOn = async () => {
    wrong.value = undefined
    await enter().catch(() => {
      wrong.value = say('desk.unreachable')
    })
  }

  if (!paused) return null
  return (
    <Dialog title={say('desk.again.title')} closable={false} onClose={() => undefined}>
      {other.value ? (
        <>
          <Notice tone="warm">
            {say('desk.again.other', { now: other.value.name, before: me.value?.name ?? '' })}
          </Notice>
          <div class="dialog-acts">
            <Button onClick={() => (other.value = undefined)}>{say('desk.again.back')}</Button>
            <Button weight="main" onClick={() => location.reload()}>
              {say('desk.again.as', { name: other.value.name })}
            </Button>
          </div>
        </>
      ) : (
        <>
          <p ref={text}>{say('desk.again.text')}</p>
          <form class="dialog-form" onSubmit={signIn}>
            <Field
              label={say('desk.sign_in.handle')}
              value={handle.value}
              autocomplete="username"
              autocapitalize="none"
              spellcheck={false}
              required
              // what waits is sent in this person's name alone
              readOnly={me.value !== undefined}
              onInput={({ currentTarget }) => (handle.value = currentTarget.value)}
            />
            <Field
              label={say('desk.sign_in.password')}
              type="password"
              value={password.value}
              autocomplete="current-password"
              required
              onInput={({ currentTarget }) => (password.value = currentTarget.value)}
            />
            {wrong.value && <Notice tone="bad">{wrong.value}</Notice>}
            <div class="dialog-acts">
              <Button weight="main" type="submit">
                {say('desk.sign_in.button')}
              </Button>
            </div>
          </form>
          <p>{say('desk.again.link')}</p>
          <div class="dialog-acts">
            <Button onClick={goOn}>{say('desk.again.continue')}</Button>
          </div>
        </>
      )}
    </Dialog>
  )
}
export default SignInAgain

const admit = (now: Me): void => {
  me.value = now
  signedOut.value = false
}

const sentenceOf = async (response: Response): Promise<string> => {
  const reply: FaultReply | undefined = await response.json().catch(() => undefined)
  if (!reply?.fault) return say('desk.unreachable')
  const { code, message } = reply.fault
  // the server does not tell a wrong password from an account that was disabled meanwhile
  return code === 'sign_in.wrong' ? `${message} ${say('desk.again.barred')}` : message
}
