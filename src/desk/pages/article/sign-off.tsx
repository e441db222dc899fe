import { useSignal } from '@preact/signals'
import { ask, Refusal } from '../../ask.ts'
import { useActing } from '../../parts/acting.ts'
import { Button, ButtonLink } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { TextField } from '../../parts/field.tsx'
import { Trouble } from '../../parts/notice.tsx'
import type { Article, LanguageStanding } from '../../standing.ts'
import { say } from '../../voice.ts'

export interface ActProps {
  readonly article: Article
  readonly standing: LanguageStanding
  readonly onClose: () => void
  readonly onDone: () => Promise<void>
}

/** Freezes a reviewed translation into a version. What blocks it is named, and may be overridden with a reason. */
export const SignOff = ({ article, standing: { language }, onClose, onDone }: ActProps) => {
  const { busy, thrown, act } = useActing()
  const reason = useSignal('')
  const sign = async (event: Event) => {
    event.preventDefault()
    const body = reason.value.trim() === '' ? {} : { override: reason.value.trim() }
    const path = `/api/articles/${article.slug}/translations/${language}/sign-off`
    if (!(await act(() => ask('POST', path, { body })))) return
    onClose()
    await onDone()
  }
  const blocking = blockingIn(thrown.value)
  return (
    <Dialog title={say('desk.article.sign_title', { language: say(`desk.names.${language}`) })} onClose={onClose}>
      <form class="dialog-form" onSubmit={sign}>
        <p>{say('desk.article.sign_text')}</p>
        {thrown.value !== undefined && <Trouble thrown={thrown.value} />}
        {blocking.length > 0 && (
          <>
            <ul class="blocking">
              {blocking.map(({ segment, message }, index) => (
                <li key={index}>
                  <a href={`/articles/${article.slug}/${language}?segment=${encodeURIComponent(segment)}`}>{message}</a>
                </li>
              ))}
            </ul>
            <TextField
              label={say('desk.article.reason')}
              hint={say('desk.article.reason_hint')}
              value={reason.value}
              required
              onInput={({ currentTarget }) => (reason.value = currentTarget.value)}
            />
          </>
        )}
        <div class="dialog-acts">
          <ButtonLink href={`/articles/${article.slug}/${language}`}>{say('desk.article.open')}</ButtonLink>
          <Button weight="main" type="submit" disabled={busy.value}>
            {blocking.length > 0 ? say('desk.article.sign_anyway') : say('desk.article.sign_button')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

interface Blocking {
  readonly segment: string
  readonly message: string
}

const blockingIn = (thrown: unknown): readonly Blocking[] =>
  thrown instanceof Refusal && thrown.fault.code === 'sign_off.blocked'
    ? ((thrown.fault.data as { readonly findings?: readonly Blocking[] } | undefined)?.findings ?? [])
    : []
