import './secret.css'
import { useSignal } from '@preact/signals'
import { useId } from 'preact/hooks'
import { say } from '../voice.ts'
import { Button } from './button.tsx'

/** Something that is shown this once: to be copied now. */
export const Secret = ({ label, value }: { label: string; value: string }) => {
  const id = useId()
  const copied = useSignal(false)
  const copy = async () => {
    // without a secure origin there is no clipboard: then the field is there to copy from
    await navigator.clipboard?.writeText(value)
    copied.value = navigator.clipboard !== undefined
    if (!copied.value) (document.getElementById(id) as HTMLInputElement | null)?.select()
  }
  return (
    <div class="secret">
      <label for={id}>{label}</label>
      <input id={id} readOnly value={value} onFocus={({ currentTarget }) => currentTarget.select()} />
      <Button onClick={copy}>{say(copied.value ? 'office.copied' : 'office.copy')}</Button>
    </div>
  )
}
