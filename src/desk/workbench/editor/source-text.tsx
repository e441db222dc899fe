import './source-text.css'
import { type ComponentChildren, Fragment } from 'preact'
import type { z } from 'zod'
import type { termListSchema } from '../../../api/schemas/knowledge.ts'
import { plainText } from '../../../model/inline.ts'
import type { Term } from '../../../model/term.ts'
import { escapeText } from '../../../text/entities.ts'
import { useChords } from '../../keyboard/keys.ts'
import { say } from '../../voice.ts'
import { type Finding, type Row, useBench } from '../bench.ts'
import { askBeside } from '../checking/beside.ts'
import { useBeside } from '../checking/use-beside.ts'
import { useAbout } from '../panel/about.ts'
import { termsPath } from '../panel/paths.ts'
import { chipsOf } from './chips.tsx'
import { type Slice, slicesOf, type TermMark } from './slices.ts'
import { TermWord } from './term-word.tsx'

const NONE: readonly TermMark[] = []

/** The source of the current sentence: its codes as chips, its terms with what the termbase has for them, what was found. */
export const SourceText = ({ row, findings }: { readonly row: Row; readonly findings: readonly Finding[] }) => {
  const bench = useBench()
  const { source, target } = bench
  const answer = useAbout<z.output<typeof termListSchema>>(termsPath(bench)).value
  const concepts = answer.type === 'here' ? answer.reply.concepts : undefined
  const content = row.source.content
  // the text is there before its terms are known
  const marks = useBeside(
    content,
    () =>
      concepts && askBeside('marks', { languages: [source, target], concepts }, plainText(content), { source, target }),
    [concepts],
  )
  const terms = marks.type === 'here' ? marks.reply : NONE
  const put = (term: Term) => bench.hand.peek()?.insert(escapeText(term.text))
  useChords(
    Object.fromEntries(
      [0, 1, 2, 3].map((index) => [
        `rendering_${index + 1}`,
        () => {
          const [first] = ofWord(terms)[index]?.renderings ?? []
          if (first && first.status !== 'forbidden') put(first)
        },
      ]),
    ),
  )
  const order = ofWord(terms)
  const show = (text: string, start: number): ComponentChildren =>
    grouped(slicesOf(text, start, terms, findings)).map(({ term, slices: own }) => {
      const words = own.map((slice) => <Found key={slice.start} {...slice} />)
      return term ? (
        <TermWord key={own[0]?.start} term={term} place={order.indexOf(term) + 1} put={put}>
          {words}
        </TermWord>
      ) : (
        <Fragment key={own[0]?.start}>{words}</Fragment>
      )
    })
  return <>{chipsOf(content, row.codes, show)}</>
}

/** Those that can be put in, in their order. */
const ofWord = (terms: readonly TermMark[]): readonly TermMark[] =>
  terms.filter(({ renderings }) => renderings.some(({ status }) => status !== 'forbidden'))

/** Slices of one term together. */
const grouped = (slices: readonly Slice[]): readonly { term: TermMark | undefined; slices: readonly Slice[] }[] => {
  const groups: { term: TermMark | undefined; slices: Slice[] }[] = []
  for (const slice of slices) {
    const last = groups.at(-1)
    if (last && last.term === slice.term) last.slices.push(slice)
    else groups.push({ term: slice.term, slices: [slice] })
  }
  return groups
}

const Found = ({ text, finding }: Slice) =>
  finding ? (
    <span class={`editor-mark editor-mark-${finding.severity}`} title={finding.message}>
      <span class="spoken">{say(`workbench.editor.severities.${finding.severity}`)}: </span>
      {text}
    </span>
  ) : (
    text
  )
