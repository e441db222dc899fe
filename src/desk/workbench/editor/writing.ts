import { history, historyKeymap, insertNewline, isolateHistory, standardKeymap } from '@codemirror/commands'
import { EditorSelection, EditorState, type TransactionSpec } from '@codemirror/state'
import { EditorView, keymap } from '@codemirror/view'
import { type Content, plainText } from '../../../model/inline.ts'
import type { Language } from '../../../model/language.ts'
import type { Finding, Hand, Row } from '../bench.ts'
import { contentOf } from '../checking/reading.ts'
import { decorations } from './decorations.ts'
import { allMissing, differenceOf, differsOnlyAt, missingIn, placed, toPlain } from './places.ts'
import { rules } from './rules.ts'
import { fromEditor, type KnownCode, type Signs, signsFor, toEditor } from './signs.ts'

export interface WritingOptions {
  readonly row: Row
  readonly tagged: string
  readonly language: Language
  readonly readOnly: boolean
  readonly label: string
  /** Id of what says more about the text: its findings. */
  readonly describedBy: string
  change(content: Content): void
  focus(): void
  /** The cursor is elsewhere. */
  move(): void
}

/** An editor of one target in a page, and all that can be done to its text from outside. */
export interface Writing extends Hand {
  readonly view: EditorView
  readonly signs: Signs
  content(): Content
  missing(): readonly KnownCode[]
  /** Puts a code at the cursor, or around what is selected. */
  put(code: KnownCode): void
  putMissing(): void
  /** Mends what the finding is about; whether it did. The fix must be made for the text as it stands. */
  mend(finding: Finding): boolean
  /** Of these, those whose place in the target the cursor is at. */
  around(findings: readonly Finding[]): readonly Finding[]
  /** Of these, the one at the cursor that can be mended, or else the first. */
  mendable(findings: readonly Finding[]): Finding | undefined
}

export const writingIn = (parent: HTMLElement, options: WritingOptions): Writing => {
  const { row, language, readOnly } = options
  const source = row.source.content
  const signs = signsFor(source, options.tagged)
  const start = toEditor(contentOf(options.tagged, source), signs)
  const breaks = start.includes('\n') || plainText(source).includes('\n')
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: start,
      selection: { anchor: start.length },
      extensions: [
        rules(signs, source, language, breaks),
        decorations(signs, row.codes),
        history(),
        // the first binding of a key counts: the standard's Enter indents
        keymap.of([{ key: 'Enter', run: insertNewline, shift: insertNewline }, ...standardKeymap, ...historyKeymap]),
        EditorView.lineWrapping,
        EditorView.cspNonce.of(document.querySelector<HTMLMetaElement>('meta[name=csp-nonce]')?.nonce ?? ''),
        EditorView.contentAttributes.of({
          lang: language,
          spellcheck: 'true',
          autocapitalize: 'sentences',
          autocorrect: 'on',
          'aria-label': options.label,
          'aria-describedby': options.describedBy,
          ...(readOnly && { 'aria-readonly': 'true', tabindex: '0' }),
        }),
        EditorState.readOnly.of(readOnly),
        EditorView.editable.of(!readOnly),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) options.change(fromEditor(update.state.doc.toString(), signs))
          if (update.selectionSet) options.move()
          if (update.focusChanged && update.view.hasFocus) options.focus()
        }),
      ],
    }),
  })
  return { ...acts(view, signs, source, readOnly), view, signs }
}

const acts = (view: EditorView, signs: Signs, source: Content, readOnly: boolean): Omit<Writing, 'view' | 'signs'> => {
  const written = () => view.state.doc.toString()
  const content = () => fromEditor(written(), signs)
  // each of these is undone as one step
  const act = (spec: TransactionSpec) => {
    if (readOnly) return
    view.dispatch({ scrollIntoView: true, userEvent: 'input', annotations: isolateHistory.of('full'), ...spec })
    view.focus()
  }
  const become = (text: string, cursor: number) =>
    act({ changes: differenceOf(written(), text), selection: EditorSelection.cursor(cursor) })
  const around = (findings: readonly Finding[]) => {
    const cursor = toPlain(written(), signs, view.state.selection.main.head)
    return findings.filter(({ at }) => at?.side === 'target' && at.start <= cursor && cursor <= at.end)
  }
  const fits = ({ at, fix }: Finding) =>
    at?.side === 'target' && fix !== null && differsOnlyAt(content(), fix.content, at)
  return {
    content,
    around,
    missing: () => missingIn(written(), signs),
    put(code) {
      const { text, cursor } = placed(written(), signs, code, view.state.selection.main)
      become(text, cursor)
    },
    putMissing() {
      const insert = allMissing(written(), signs, source)
      if (insert !== '') act(view.state.replaceSelection(insert))
    },
    mend(finding) {
      if (readOnly || !finding.fix || !fits(finding)) return false
      const text = toEditor(finding.fix.content, signs)
      const change = differenceOf(written(), text)
      become(text, change.from + change.insert.length)
      return true
    },
    mendable(findings) {
      const able = findings.filter(fits)
      return around(able)[0] ?? able[0]
    },
    replace(tagged) {
      const text = toEditor(contentOf(tagged, source), signs)
      become(text, text.length)
    },
    insert: (tagged) => act(view.state.replaceSelection(toEditor(contentOf(tagged, source), signs))),
    selection() {
      const { from, to } = view.state.selection.main
      const mine = plainText(fromEditor(view.state.sliceDoc(from, to), signs))
      return view.hasFocus && mine !== '' ? mine : (window.getSelection()?.toString() ?? '').trim()
    },
    focus: () => view.focus(),
  }
}
