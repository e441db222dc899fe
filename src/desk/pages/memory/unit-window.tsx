import { useSignal } from '@preact/signals'
import type { UnitReply } from '../../../api/schemas/knowledge.ts'
import { wordDiff } from '../../../text/diff.ts'
import { ask, Refusal } from '../../ask.ts'
import { Button } from '../../parts/button.tsx'
import { By } from '../../parts/by.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { Diff } from '../../parts/diff.tsx'
import { TextField } from '../../parts/field.tsx'
import { Notice, Trouble } from '../../parts/notice.tsx'
import { Time } from '../../parts/time.tsx'
import { say } from '../../voice.ts'

/** Gives a pair another target. Who was faster is shown beside what is typed here, and nothing is lost. */
export const UnitWindow = ({
  unit,
  onClose,
  onSaved,
}: {
  unit: UnitReply
  onClose: () => void
  onSaved: () => unknown
}) => {
  const present = useSignal(unit)
  const typed = useSignal(unit.text.target.tagged)
  const busy = useSignal(false)
  const thrown = useSignal<unknown>(undefined)
  const moved = present.value !== unit

  const save = async (event: Event) => {
    event.preventDefault()
    busy.value = true
    thrown.value = undefined
    try {
      const body = { tagged: typed.value, base: present.value.at }
      await ask<UnitReply>('PATCH', `/api/memory/units/${encodeURIComponent(unit.id)}`, { body })
      onSaved()
      onClose()
    } catch (error) {
      if (error instanceof Refusal && error.fault.code === 'memory.stale')
        present.value = (error.fault.data as { readonly theirs: UnitReply }).theirs
      else thrown.value = error
    } finally {
      busy.value = false
    }
  }
  const { at, by, text } = present.value
  return (
    <Dialog wide title={say('office.memory.correct')} onClose={onClose}>
      <form class="dialog-form" onSubmit={save}>
        <p class="text" lang={unit.source}>
          {text.source.tagged}
        </p>
        {moved && (
          <Notice tone="warm">
            <p>
              {say('office.memory.moved')} {by && <By by={by} />} <Time at={at} />
            </p>
            <p class="text" lang={unit.target}>
              {text.target.tagged}
            </p>
          </Notice>
        )}
        <div class="units-typed">
          <TextField
            label={say(`desk.names.${unit.target}`)}
            lang={unit.target}
            value={typed.value}
            onInput={({ currentTarget }) => (typed.value = currentTarget.value)}
          />
        </div>
        {typed.value !== text.target.tagged && (
          <p>
            <span class="units-difference">{say('office.memory.difference')}</span>{' '}
            <span class="text">
              <Diff lang={unit.target} parts={wordDiff(text.target.tagged, typed.value)} />
            </span>
          </p>
        )}
        {thrown.value !== undefined && <Trouble thrown={thrown.value} />}
        <div class="dialog-acts">
          <Button onClick={onClose}>{say('office.cancel')}</Button>
          {moved && (
            <Button onClick={() => (typed.value = text.target.tagged)}>{say('office.conflict.take_theirs')}</Button>
          )}
          <Button
            weight="main"
            type="submit"
            disabled={busy.value || typed.value.trim() === '' || typed.value === text.target.tagged}
          >
            {say(moved ? 'office.conflict.keep_mine' : 'office.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
