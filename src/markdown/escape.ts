import type { Root } from 'mdast'
import type { ConstructName, Handle } from 'mdast-util-to-markdown'
import { clashes } from './codes/link.ts'
import { isLetter } from './inherit.ts'
import { LINE_MARK } from './lines.ts'
import { decode } from './parse.ts'
import { isLoose, type Range, type Slot } from './pieces.ts'
import type { Planned } from './planned.ts'
import { printer } from './print.ts'
import { spellingOf } from './spelling.ts'

/** How cautiously a slot is written. */
export interface Manner {
  /** Characters keep the source's spelling. */
  readonly inherit: boolean
  /** The printer chooses between asterisks and underscores; else emphasis has the marks that its code has. */
  readonly marks: boolean
  /** Emphasis becomes HTML elements. */
  readonly elements: boolean
  /** Every ASCII punctuation mark is escaped. */
  readonly everything: boolean
}

/** From what looks most like the source to what always works. */
export const MANNERS: readonly Manner[] = [
  { inherit: true, marks: false, elements: false, everything: false },
  { inherit: true, marks: true, elements: false, everything: false },
  { inherit: false, marks: true, elements: false, everything: false },
  { inherit: false, marks: true, elements: true, everything: false },
  { inherit: false, marks: true, elements: true, everything: true },
]

type Node = { readonly type: string } & Record<string, unknown>
interface Written extends Node {
  readonly children: readonly Node[]
}

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
  const line: Written & Record<string, unknown> = {
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

/**
 * The bytes of content of which everything but letters has its spelling from the source, so that the printer has nothing
 * to decide. `undefined` when it has.
 */
const spelledOut = (list: readonly Planned[], bytes: (range: Range) => string): string | undefined => {
  let done = ''
  for (const piece of list) {
    if (piece.type === 'text') {
      if (!isSpelled(piece.value, piece.raws)) return undefined
      done += piece.raws.map((raw, at) => raw ?? piece.value[at]).join('')
      continue
    }
    const { site, pieces } = piece
    const [start, end] = site.range
    const inner = pieces && spelledOut(pieces, bytes)
    if (site.bare || (pieces && inner === undefined)) return undefined
    const [innerStart, innerEnd] = site.inner ?? [end, end]
    const { open, close } = site.bytes ?? { open: bytes([start, innerStart]), close: bytes([innerEnd, end]) }
    done += open + (inner ?? '') + (site.label && site.label.written !== inner ? site.label.close : close)
  }
  return done
}

/** Whether nothing that might need an escape is without a spelling of the source. */
const isSpelled = (value: string, raws: readonly (string | undefined)[]): boolean =>
  raws.every((raw, at) => raw !== undefined || isLetter(value[at]))

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

const nodesOf = (list: readonly Planned[], bytes: (range: Range) => string, manner: Manner): readonly Node[] =>
  list.map((piece): Node => {
    if (piece.type === 'text') {
      const raws = manner.inherit ? piece.raws : piece.raws.map((raw) => (raw?.startsWith('&') ? raw : undefined))
      const broken = raws.some((raw) => raw !== undefined && /[\r\n]/.test(raw))
      const value = broken
        ? raws.map((raw, at) => (/[\r\n]/.test(raw ?? '') ? '\n' : piece.value[at])).join('')
        : piece.value
      return { type: 'text', value, raws, everything: manner.everything }
    }
    const { site, pieces } = piece
    const [start, end] = site.range
    if (!pieces) {
      return {
        type: 'standalone',
        value: site.bytes?.open ?? bytes(site.range),
        bare: site.bare && !(site.crowded && manner.inherit && !manner.marks) && site.href,
        wrap: !manner.inherit,
      }
    }
    const children = nodesOf(pieces, bytes, manner)
    const [innerStart, innerEnd] = site.inner ?? [end, end]
    const { open, close } = site.bytes ?? { open: bytes([start, innerStart]), close: bytes([innerEnd, end]) }
    return isLoose(site.kind) && manner.marks
      ? { type: 'attention', kind: site.kind, mark: open, children }
      : { type: 'enclosure', isLink: site.kind === 'link', open, close, label: site.label, children }
  })

const line: Handle = (node, _, state) => {
  const exits = node.constructs.map((name: ConstructName) => state.enter(name)) as (() => void)[]
  const info = { before: node.before, after: node.after, now: { line: 1, column: 1 }, lineShift: 0 }
  const value = state.containerPhrasing(node, info)
  for (const exit of exits.toReversed()) exit()
  return `${value}\n`
}

const text: Handle = (node, parent, state, info) => {
  const index = state.indexStack.at(-1) ?? 0
  const siblings = (parent as unknown as Written | undefined)?.children ?? []
  const around = { beforeNode: siblings[index - 1], afterNode: siblings[index + 1] } as object
  const own = node.raws as readonly (string | undefined)[]
  const value: string = node.value
  if (!node.everything && isSpelled(value, own)) return own.map((raw, at) => raw ?? value[at]).join('')
  const written = state.safe(value, { ...info, ...around })
  if (!node.everything && own.every((raw) => raw === undefined)) return written
  const spelling = spellingOf(value, written, 0, written.length, decode)
  if (!spelling) return written
  return own
    .map((raw, at) => {
      const safe = written.slice(spelling.offsets[at], spelling.offsets[at + 1])
      return raw ?? (node.everything && /^[!-/:-@[-`{-~]$/.test(safe) ? `\\${safe}` : safe)
    })
    .join('')
}

/** A bare address takes in a letter that follows it, and does not form after one. */
const standalone: Handle = (node, _, __, info) => {
  const clash = node.wrap || clashes(info.before, info.after)
  if (!node.bare || !clash) return node.value
  return /^(?:https?:|mailto:|ftp:)/i.test(node.value) || /^[^:/]+@/.test(node.value)
    ? `<${node.value}>`
    : `[${node.value}](${node.bare})`
}

const enclosure: Handle = (node, _, state, info) => {
  const exits = node.isLink ? [state.enter('link'), state.enter('label')] : []
  const [before, after] = [node.open.slice(-1), node.close.slice(0, 1)]
  const inner = state.containerPhrasing(node, { ...info, before, after })
  for (const exit of exits.toReversed()) exit()
  return node.open + inner + (node.label && node.label.written !== inner ? node.label.close : node.close)
}

const attention: Handle = (node, _, state, info) =>
  node.mark + state.containerPhrasing(node, { ...info, before: node.mark, after: node.mark }) + node.mark

const CONSTRUCTS = { emphasis: 'emphasis', strong: 'strong', delete: 'strikethrough' } as const

const handlers = {
  line,
  text,
  standalone: Object.assign(standalone, {
    peek: ((node) => (node.wrap && node.bare ? '<' : node.value.charAt(0))) as Handle,
  }),
  enclosure: Object.assign(enclosure, { peek: ((node) => node.open.charAt(0)) as Handle }),
  attention: Object.assign(attention, {
    peek: ((node) => node.mark.charAt(0)) as Handle,
    attention: (node: { kind: keyof typeof CONSTRUCTS; mark: string }) => {
      const other = node.mark.startsWith('_') ? '*' : '_'
      const markers = node.kind === 'delete' ? ['~'] : [node.mark.charAt(0), other]
      return { construct: CONSTRUCTS[node.kind], markers, sizes: [node.mark.length] }
    },
  }),
}

const print = printer(handlers as Parameters<typeof printer>[0])
