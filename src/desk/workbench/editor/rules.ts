import { EditorState, type Extension, Prec, type TransactionSpec } from '@codemirror/state'
import { EditorView, keymap } from '@codemirror/view'
import type { Content } from '../../../model/inline.ts'
import type { Language } from '../../../model/language.ts'
import { escapeText } from '../../../text/entities.ts'
import { pieces } from '../../../text/marks.ts'
import { SPELLINGS } from '../../../text/markup.ts'
import { contentOf } from '../checking/reading.ts'
import { marksAround, quoted } from './quotes.ts'
import { mended, pairsIn, type Signs, signsIn, toEditor, withoutSigns } from './signs.ts'

/** What a text may become: whole codes, no line breaks where the source has none, the quotation marks of its language. */
export const rules = (signs: Signs, source: Content, language: Language, breaks: boolean): Extension => [
  EditorState.lineSeparator.of('\n'),
  EditorState.transactionFilter.of((transaction) => {
    if (!transaction.docChanged) return transaction
    const written = transaction.newDoc.toString()
    const amends: { from: number; to: number; insert?: string }[] = pairsIn(written, signs).halves.map(
      ({ from, to }) => ({ from, to }),
    )
    if (!breaks)
      for (const { index } of written.matchAll(/\n/g)) amends.push({ from: index, to: index + 1, insert: ' ' })
    return amends.length === 0 ? transaction : [transaction, { changes: amends, sequential: true }]
  }),
  breaks ? [] : Prec.high(keymap.of([{ key: 'Enter', run: () => true, shift: () => true }])),
  clipboard(signs, source, breaks),
  EditorView.inputHandler.of((view, from, to, text) => {
    if (text !== '"' || view.composing || view.state.readOnly) return false
    view.dispatch(view.state.update(quote(view.state, from, to, signs, language), { userEvent: 'input.type' }))
    return true
  }),
]

/** Codes leave as tags and come back as codes where they are the segment's own; all else is text. */
const clipboard = (signs: Signs, source: Content, breaks: boolean): Extension => [
  EditorView.clipboardOutputFilter.of((cut) => {
    const whole = mended(cut, signs)
    return signsIn(whole, signs).reduceRight(
      (text, { from, to, role, code: { id } }) =>
        text.slice(0, from) + { opens: `<${id}>`, closes: `</${id}>`, alone: `<${id}/>` }[role] + text.slice(to),
      whole,
    )
  }),
  EditorView.clipboardInputFilter.of((text) => {
    const plain = withoutSigns(breaks ? text.replace(/\r\n?/g, '\n') : oneLine(text), signs)
    return toEditor(contentOf(tagsIn(plain), source), signs)
  }),
]

/** What was copied with line breaks at its ends, or in it, on one line. */
const oneLine = (text: string): string => text.replace(/^[\r\n]+|[\r\n]+$/g, '').replace(/[ \t]*[\r\n]+[ \t]*/g, ' ')

/** Text with tags in it as tagged text: what cannot be a tag is escaped. */
const tagsIn = (text: string): string =>
  [...pieces(text, SPELLINGS.numbered)]
    .map((piece) => {
      if (piece.markup === undefined) return escapeText(piece.text)
      return SPELLINGS.numbered.read(piece.markup) ? piece.markup : escapeText(piece.markup)
    })
    .join('')

const quote = (state: EditorState, from: number, to: number, signs: Signs, language: Language): TransactionSpec => {
  const plain = (text: string) => withoutSigns(text, signs)
  const before = plain(state.sliceDoc(0, from))
  if (to > from) {
    const [opens, closes] = marksAround(language, before)
    return {
      changes: [
        { from, insert: opens },
        { from: to, insert: closes },
      ],
      selection: { anchor: from + opens.length, head: to + opens.length },
    }
  }
  const mark = quoted(language, before, plain(state.sliceDoc(to)))
  if (mark.type === 'pair')
    return { changes: { from, insert: mark.opens + mark.closes }, selection: { anchor: from + mark.opens.length } }
  if (mark.type === 'closes')
    return { changes: { from, insert: mark.closes }, selection: { anchor: from + mark.closes.length } }
  // past the mark that closes, and the codes before it
  const signsHere = signsIn(state.sliceDoc(to), signs)
  const past = signsHere.reduce((at, sign) => (sign.from === at ? sign.to : at), 0)
  return { selection: { anchor: to + past + 1 } }
}
