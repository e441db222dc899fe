import './editor.css'
import { useSignal, useSignalEffect } from '@preact/signals'
import { useContext, useEffect, useId, useLayoutEffect, useRef } from 'preact/hooks'
import type { Language } from '../../../model/language.ts'
import { toTagged } from '../../../text/marks.ts'
import { type Deed, useChords } from '../../keyboard/keys.ts'
import { say, spoken } from '../../voice.ts'
import { BenchContext, type Finding, type Row } from '../bench.ts'
import { foundAnew, spokenAnew } from './decorations.ts'
import { FoundList } from './found-list.tsx'
import { MissingCodes } from './missing-codes.tsx'
import type { KnownCode } from './signs.ts'
import { type Writing, writingIn } from './writing.ts'

interface Props {
  readonly row: Row
  /** What stands in it to begin with; another text from outside asks for another `key`. */
  readonly tagged: string
  readonly lang: Language
  readonly label?: string
  readonly readOnly?: boolean
  /** Does not take the cursor when it appears. */
  readonly quiet?: boolean
  readonly findings: readonly Finding[]
  readonly onChange: (tagged: string) => void
  readonly onFocus?: () => void
}

/** After so many milliseconds without typing the findings are those of the text, even if they are the same as before it. */
const PAUSE = 300
const NOTHING_MISSING: readonly KnownCode[] = []
const NOWHERE: readonly Finding[] = []

/** The target of one segment, to be written: running text with its codes as chips, and under it what is wrong with it. */
export const TargetEditor = ({
  row,
  tagged,
  lang,
  label,
  readOnly = false,
  quiet,
  findings,
  onChange,
  onFocus,
}: Props) => {
  const bench = useContext(BenchContext)
  const id = useId()
  const place = useRef<HTMLDivElement>(null)
  const writing = useRef<Writing>(undefined)
  const told = useRef({ onChange, onFocus, findings })
  told.current = { onChange, onFocus, findings }
  const missing = useSignal(NOTHING_MISSING)
  const around = useSignal(NOWHERE)
  const look = (at: Writing) => {
    const now = at.around(told.current.findings)
    const isSame = now.length === around.peek().length && now.every((one, index) => one === around.peek()[index])
    if (!isSame) around.value = now
  }
  // before the sentence is first painted: whoever goes on has the cursor there at once
  useLayoutEffect(() => {
    let pause: ReturnType<typeof setTimeout> | undefined
    const made = writingIn(place.current as HTMLElement, {
      row,
      tagged,
      language: lang,
      readOnly,
      label: label ?? say('workbench.editor.label'),
      describedBy: id,
      change(content) {
        missing.value = made.missing()
        clearTimeout(pause)
        pause = setTimeout(() => made.view.dispatch({ effects: foundAnew.of(told.current.findings) }), PAUSE)
        told.current.onChange(toTagged(content))
      },
      focus: () => told.current.onFocus?.(),
      move: () => look(made),
    })
    writing.current = made
    missing.value = made.missing()
    if (bench && !readOnly) bench.hand.value = made
    if (!quiet && !readOnly) made.focus()
    return () => {
      clearTimeout(pause)
      if (bench?.hand.peek() === made) bench.hand.value = undefined
      writing.current = undefined
      made.view.destroy()
    }
    // the text is the editor's own from here on
  }, [readOnly])
  useEffect(() => {
    writing.current?.view.dispatch({ effects: foundAnew.of(findings) })
    if (writing.current) look(writing.current)
  }, [findings, readOnly])
  // leaving a text that goes away would have the whole page laid out in the middle of its change
  useSignalEffect(() => {
    if (bench && bench.current.value !== row.id) writing.current?.view.contentDOM.blur()
  })
  useSignalEffect(() => {
    if (spoken.value) writing.current?.view.dispatch({ effects: spokenAnew.of(null) })
  })
  const mend = (finding: Finding | undefined) => finding !== undefined && (writing.current?.mend(finding) ?? false)
  useChords(readOnly ? {} : chordsOf(writing, () => mend(writing.current?.mendable(findings))))
  return (
    <div class={readOnly ? 'editor editor-fixed' : 'editor'}>
      <div class="editor-text text" lang={lang} ref={place} />
      {!readOnly && (
        <MissingCodes
          missing={missing.value}
          row={row}
          codes={writing.current?.signs.codes ?? []}
          put={(code) => writing.current?.put(code)}
          putAll={() => writing.current?.putMissing()}
        />
      )}
      <FoundList id={id} findings={findings} around={around.value} mend={readOnly ? undefined : mend} />
    </div>
  )
}

const NO_BREAK_SPACE = '\u00a0'

const chordsOf = (writing: { readonly current?: Writing | undefined }, fix: () => boolean): Record<string, Deed> => ({
  ...Object.fromEntries(
    Array.from({ length: 9 }, (_, index): [string, Deed] => [
      `code_${index + 1}`,
      () => {
        const code = writing.current?.signs.codes[index]
        if (code) writing.current?.put(code)
      },
    ]),
  ),
  codes_missing: () => writing.current?.putMissing(),
  nbsp: () => writing.current?.insert(NO_BREAK_SPACE),
  fix,
})
