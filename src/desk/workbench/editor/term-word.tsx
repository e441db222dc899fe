import { useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import type { Term } from '../../../model/term.ts'
import { chordOf } from '../../keyboard/keys.ts'
import { Badge, type Tone } from '../../parts/badge.tsx'
import { say } from '../../voice.ts'
import { useBench } from '../bench.ts'
import type { TermMark } from './slices.ts'

const TONE: Readonly<Record<Term['status'], Tone>> = {
  preferred: 'good',
  admitted: 'plain',
  deprecated: 'warm',
  forbidden: 'bad',
}

interface Props {
  readonly term: TermMark
  /** Among the terms of the sentence, from 1; 0: it has nothing to put in. */
  readonly place: number
  readonly put: (term: Term) => void
  readonly children: ComponentChildren
}

/** Words that are a term, underlined with dots; a press opens what the termbase has for them. */
export const TermWord = ({ term: { renderings }, place, put, children }: Props) => {
  const bench = useBench()
  const isOpen = useSignal(false)
  const toggle = () => {
    isOpen.value = !isOpen.value
  }
  const close = () => {
    isOpen.value = false
  }
  const chord = place > 0 ? chordOf(`rendering_${place}`) : ''
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it hears when the cursor leaves what is in it
    <span
      class="source-term"
      onFocusOut={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget as Node | null)) close()
      }}
      onKeyDown={({ key }) => key === 'Escape' && close()}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: a button breaks over no lines, and its words cannot be selected */}
      <span
        class="source-said"
        role="button"
        tabIndex={0}
        aria-expanded={isOpen.value}
        title={[renderings.map(({ text }) => text).join(' / '), chord].filter(Boolean).join(' · ')}
        onClick={() => window.getSelection()?.isCollapsed !== false && toggle()}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== ' ') return
          event.preventDefault()
          toggle()
        }}
      >
        {children}
      </span>
      {isOpen.value && (
        <span class="source-box">
          {renderings.length === 0 && say('workbench.editor.term.none')}
          {renderings.map((one) => (
            <span key={`${one.status} ${one.text}`} class="source-line">
              {one.status === 'forbidden' || !bench.writable(bench.current.value) ? (
                <span class={one.status === 'forbidden' ? 'text source-forbidden' : 'text'} lang={one.language}>
                  {one.text}
                </span>
              ) : (
                <button
                  type="button"
                  class="source-put text"
                  lang={one.language}
                  aria-label={say('workbench.editor.term.insert', { text: one.text })}
                  onClick={() => {
                    close()
                    put(one)
                  }}
                >
                  {one.text}
                </button>
              )}
              <Badge tone={TONE[one.status]}>{say(`workbench.editor.term.status.${one.status}`)}</Badge>
              {one.note && <span class="source-remark">{one.note}</span>}
            </span>
          ))}
          {renderings.length > 0 && <span class="source-remark">{say('workbench.editor.term.base')}</span>}
        </span>
      )}
    </span>
  )
}
