import { useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { useEffect, useId, useRef } from 'preact/hooks'
import { colleagues } from '../../colleagues.ts'
import { Button } from '../../parts/button.tsx'
import { say } from '../../voice.ts'
import { callAt, calledBy } from './threads.ts'
import { keepUnsent, unsent } from './unsent.ts'

interface Props {
  readonly label: string
  /** Under what an unsent text is kept. */
  readonly place: string
  /** What it begins with when nothing is kept. */
  readonly start?: string
  readonly deed: string
  readonly busy: boolean
  readonly onSend: (text: string) => void
  readonly children?: ComponentChildren
}

/** Where a comment is written; after `@` it offers the colleagues. */
export const CommentField = ({ label, place, start = '', deed, busy, onSend, children }: Props) => {
  const id = useId()
  const area = useRef<HTMLTextAreaElement>(null)
  const text = useSignal(unsent(place) || start)
  const cursor = useSignal(0)
  const chosen = useSignal(0)
  const isOpen = useSignal(false)
  const call = isOpen.value ? callAt(text.value, cursor.value) : undefined
  const people = call
    ? calledBy(
        call.begun,
        colleagues().filter(({ disabled }) => !disabled),
      )
    : []
  const at = Math.min(chosen.value, people.length - 1)

  useEffect(() => area.current?.focus(), [])

  const look = () => {
    const { current } = area
    if (!current) return
    text.value = current.value
    cursor.value = current.selectionStart
    chosen.value = 0
    isOpen.value = true
    keepUnsent(place, current.value === start ? '' : current.value)
  }
  const take = (handle: string) => {
    const { current } = area
    if (!call || !current) return
    current.setRangeText(`@${handle} `, call.from, cursor.value, 'end')
    look()
    isOpen.value = false
    current.focus()
  }
  const send = () => {
    if (text.value.trim() !== '' && !busy) onSend(text.value.trim())
  }
  const press = (event: KeyboardEvent) => {
    if (event.isComposing) return
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      send()
      return
    }
    const one = people[at]
    if (!one) return
    if (event.key === 'ArrowDown') chosen.value = (at + 1) % people.length
    else if (event.key === 'ArrowUp') chosen.value = (at + people.length - 1) % people.length
    else if (event.key === 'Enter' || event.key === 'Tab') take(one.handle)
    else if (event.key === 'Escape') isOpen.value = false
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <form
      class="comment-field field"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <label for={id}>{label}</label>
      <textarea
        ref={area}
        id={id}
        aria-autocomplete="list"
        aria-controls={people.length > 0 ? `${id}-people` : undefined}
        aria-activedescendant={people.length > 0 ? `${id}-${at}` : undefined}
        maxLength={4000}
        value={text.value}
        onInput={look}
        onKeyDown={press}
        onBlur={() => {
          isOpen.value = false
        }}
      />
      {people.length > 0 && (
        <div
          class="comment-people"
          id={`${id}-people`}
          role="listbox"
          aria-label={say('workbench.panel.comments.people')}
        >
          {people.map(({ handle, name }, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are pressed in the field
            <div
              key={handle}
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === at}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => take(handle)}
            >
              {name} <span class="comment-handle">@{handle}</span>
            </div>
          ))}
        </div>
      )}
      <p class="comment-acts">
        <Button type="submit" disabled={busy || text.value.trim() === ''}>
          {deed}
        </Button>
        {children}
      </p>
    </form>
  )
}
