import { useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { useRef } from 'preact/hooks'
import { Fault } from '../../../model/fault.ts'
import { fromUtf8 } from '../../../text/bytes.ts'
import { Button } from '../../parts/button.tsx'
import { say } from '../../voice.ts'

/** The text of a file, or what to tell its reader: text comes in as UTF-8 or not at all. */
export const textOf = async (file: File): Promise<{ readonly markdown: string } | { readonly fault: string }> => {
  try {
    return { markdown: fromUtf8(new Uint8Array(await file.arrayBuffer())).replace(/^\ufeff/, '') }
  } catch (thrown) {
    if (thrown instanceof Fault)
      return { fault: say('desk.submit.not_utf8', { file: file.name, offset: Number(thrown.params.offset) }) }
    return { fault: say('desk.submit.unreadable', { file: file.name }) }
  }
}

/** Lets a file in: dropped anywhere on it, or chosen. */
export const FileDoor = ({ onFile, children }: { onFile: (file: File) => void; children: ComponentChildren }) => {
  const over = useSignal(false)
  const input = useRef<HTMLInputElement>(null)
  const take = (file: File | undefined) => file && onFile(file)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the button in it does the same for those without a mouse
    <div
      class={over.value ? 'file-door file-door-over' : 'file-door'}
      onDragOver={(event) => {
        if (!event.dataTransfer?.types.includes('Files')) return
        event.preventDefault()
        over.value = true
      }}
      onDragLeave={() => (over.value = false)}
      onDrop={(event) => {
        over.value = false
        const file = event.dataTransfer?.files[0]
        if (!file) return
        event.preventDefault()
        take(file)
      }}
    >
      {children}
      <input
        ref={input}
        type="file"
        hidden
        accept=".md,.markdown,.txt,text/markdown,text/plain"
        onChange={({ currentTarget }) => {
          take(currentTarget.files?.[0])
          currentTarget.value = ''
        }}
      />
      <div>
        <Button onClick={() => input.current?.click()}>{say('desk.submit.file')}</Button>
      </div>
    </div>
  )
}
