import { useSignal } from '@preact/signals'
import { ask } from '../../ask.ts'
import { useActing } from '../../parts/acting.ts'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { Tick } from '../../parts/field.tsx'
import { Trouble } from '../../parts/notice.tsx'
import { say } from '../../voice.ts'
import type { ActProps } from './sign-off.tsx'

const MODES = ['hold', 'kill'] as const

/** Takes an edition away from readers: out of sight for now, or for good. */
export const Withdraw = ({ article, standing: { language, edition }, onClose, onDone }: ActProps) => {
  const { busy, thrown, act } = useActing()
  const mode = useSignal<(typeof MODES)[number]>(edition === 'held' ? 'kill' : 'hold')
  const everywhere = useSignal(false)
  const sure = useSignal(false)
  const withdraw = async (event: Event) => {
    event.preventDefault()
    const body = { mode: mode.value, ...(!everywhere.value && { languages: [language] }) }
    if (!(await act(() => ask('POST', `/api/articles/${article.slug}/withdraw`, { body })))) return
    onClose()
    await onDone()
  }
  return (
    <Dialog title={say('desk.article.withdraw_title', { language: say(`desk.names.${language}`) })} onClose={onClose}>
      <form class="dialog-form" onSubmit={withdraw}>
        <fieldset class="choices">
          <legend class="spoken">{say('desk.article.how')}</legend>
          {MODES.map((one) => (
            <label key={one} class="tick">
              <input
                type="radio"
                name="mode"
                checked={mode.value === one}
                disabled={one === 'hold' && edition === 'held'}
                onChange={() => (mode.value = one)}
              />{' '}
              {say(`desk.article.modes.${one}`)}
            </label>
          ))}
        </fieldset>
        <Tick
          label={say('desk.article.everywhere')}
          checked={everywhere.value}
          onChange={({ currentTarget }) => (everywhere.value = currentTarget.checked)}
        />
        {mode.value === 'kill' && (
          <Tick
            label={say('desk.article.sure')}
            checked={sure.value}
            onChange={({ currentTarget }) => (sure.value = currentTarget.checked)}
          />
        )}
        {thrown.value !== undefined && <Trouble thrown={thrown.value} />}
        <div class="dialog-acts">
          <Button weight="grave" type="submit" disabled={busy.value || (mode.value === 'kill' && !sure.value)}>
            {say(`desk.article.withdraw_buttons.${mode.value}`)}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
