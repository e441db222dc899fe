import './account.css'
import { useEffect, useRef } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { say } from '../voice.ts'
import { Initials } from './initials.tsx'
import { ThemeChoice } from './theme-choice.tsx'

/** Who is here, and what is theirs: how the desk looks, the settings, the way out. */
export const Account = ({ name }: { name: string }) => {
  const { url } = useLocation()
  const element = useRef<HTMLDetailsElement>(null)
  const close = () => element.current?.removeAttribute('open')
  useEffect(close, [url])
  useEffect(() => {
    const outside = ({ target }: Event) => !element.current?.contains(target as Node) && close()
    document.addEventListener('pointerdown', outside)
    return () => document.removeEventListener('pointerdown', outside)
  }, [])
  return (
    <details
      ref={element}
      class="account"
      onKeyDown={({ key }) => {
        if (key !== 'Escape') return
        close()
        element.current?.querySelector('summary')?.focus()
      }}
    >
      <summary>
        <span class="account-name">{name}</span>
        <span class="account-initials">
          <Initials name={name} />
        </span>
      </summary>
      <div class="account-menu">
        <ThemeChoice />
        <a href="/settings">{say('desk.settings.title')}</a>
        <form method="post" action="/sign-out">
          <button type="submit">{say('desk.sign_out')}</button>
        </form>
      </div>
    </details>
  )
}
