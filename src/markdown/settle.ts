import { count, merged, type Planned, type PlannedText, textOf } from './planned.ts'

type Code = Extract<Planned, { type: 'code' }>

/**
 * Makes codes that stand alone writable beside what a target has put next to them: a hard break that would show nothing
 * becomes `<br>`, and of two code spans that touch, whose marks would run together, the second becomes `<code>`.
 */
export const settle = (list: readonly Planned[]): readonly Planned[] =>
  merged(
    list.map((piece, index) => {
      if (piece.type === 'text') return besideBreaks(piece, list[index - 1], list[index + 1])
      if (piece.site.kind === 'code' && isCode(list[index - 1])) return asCodeElement(piece)
      return piece.site.kind !== 'break' || isWritable(list, index) ? piece : asBreakElement(piece)
    }),
  )

/** A hard break is nothing at the edge of what it stands in, and two in a row end the paragraph. */
const isWritable = (list: readonly Planned[], index: number): boolean => {
  const solid = (piece: Planned) => piece.type === 'code' || /[^ \t]/.test(piece.value)
  const [before, after] = [list.slice(0, index).findLast(solid), list.slice(index + 1).find(solid)]
  return [before, after].every((piece) => piece && (piece.type === 'text' || piece.site.kind !== 'break'))
}

/** White space next to a hard break means nothing: what the source has there stays, what the target brings is dropped. */
const besideBreaks = (piece: PlannedText, before: Planned | undefined, after: Planned | undefined): PlannedText => {
  const isBreak = (other: Planned | undefined) => other?.type === 'code' && other.site.kind === 'break'
  const isStray = (unit: string, raw: string | undefined) => raw === undefined && /[ \t]/.test(unit)
  const { length } = piece.value
  const from = isBreak(before) ? count(piece, isStray, length, false) : 0
  const to = isBreak(after) ? length - count(piece, isStray, length - from, true) : length
  return textOf(piece, from, to)
}

const isCode = (piece: Planned | undefined): boolean => piece?.type === 'code' && piece.site.kind === 'code'

const asBreakElement = (piece: Code): Planned => asElement(piece, '<br>')

/** Text between raw tags is Markdown still, so whatever could be a mark is written as a reference. */
const asCodeElement = (piece: Code): Planned => {
  const text = piece.site.equiv.replace(/[^\p{L}\p{N} ]/gu, (character) => `&#${character.codePointAt(0)};`)
  return asElement(piece, `<code>${text}</code>`)
}

const asElement = (piece: Code, html: string): Planned => ({
  ...piece,
  site: { ...piece.site, kind: 'html', mark: html, bytes: { open: html, close: '' } },
})
