import type { Root } from 'mdast'
import type { ConstructName } from 'mdast-util-to-markdown'
import { print } from './handlers.ts'
import { LINE_MARK } from './lines.ts'
import type { Manner } from './manner.ts'
import type { Range, Slot } from './pieces.ts'
import type { Planned } from './planned.ts'
import { nodesOf } from './printable.ts'
import { spelledOut } from './spelled-out.ts'

/**
 * Writes inline content for a slot with the rules of `remark-stringify`, which knows what is unsafe where. Codes
 * are copied by `bytes`, emphasis gets the source's marks, or the others where those would not form.
 */
export const write = (
  planned: readonly Planned[],
  slot: Pick<Slot, 'syntax' | 'before' | 'after'>,
  inCell: boolean,
  bytes: (range: Range) => string,
  manner: Manner,
): string => {
  const known = manner.inherit && !manner.marks && !manner.everything ? spelledOut(planned, bytes) : undefined
  if (known !== undefined && slot.syntax !== 'title') return known
  const [constructs, before, after] = surroundings(slot, inCell)
  const line = {
    type: 'line',
    children: nodesOf(planned, bytes, manner),
    constructs,
    before: slot.before || before,
    after: slot.after || after,
  }
  const text = print(line as unknown as Root).slice(0, -1)
  if (slot.syntax === 'paragraph' && slot.before === '') return text.replace(LINE_MARK, '\\$&')
  return slot.syntax === 'title' && slot.before === '(' ? text.replace(/(?<!\\)[()]/g, '\\$&') : text
}

const surroundings = (
  { syntax, before }: Pick<Slot, 'syntax' | 'before'>,
  inCell: boolean,
): readonly [readonly ConstructName[], string, string] => {
  const cell: readonly ConstructName[] = inCell ? ['tableCell'] : []
  switch (syntax) {
    case 'heading':
      return [['headingAtx', 'phrasing'], '# ', '\n']
    case 'cell':
      return [['tableCell', 'phrasing'], ' ', ' ']
    case 'alt':
      return [[...cell, 'phrasing', 'image', 'label'], '[', ']']
    case 'title':
      return [[...cell, 'phrasing', 'link', before === "'" ? 'titleApostrophe' : 'titleQuote'], '"', '"']
    default:
      return [['paragraph', 'phrasing'], '\n', '\n']
  }
}
