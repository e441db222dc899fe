import type { Element, Root, Text } from 'hast'
import type { Trace } from '../trace.ts'
import { elements } from './walk.ts'

/** Headings, paragraphs, cells and pictures say with `data-segment` which segment each of their words belongs to. */
export const markSegments =
  (traces: readonly Trace[]) =>
  (tree: Root): void => {
    const blocks = new Map<Element, Trace>()
    for (const trace of traces) {
      // what stands in attributes is not to be read
      if (trace.kind === 'title' || trace.kind === 'value') continue
      const block = innermost(tree, trace)
      // raw HTML may hold several units in one element
      if (block) blocks.set(block, { ...trace, segments: [...(blocks.get(block)?.segments ?? []), ...trace.segments] })
    }
    for (const [block, { segments }] of blocks) markIn(block, segments, new Set(blocks.keys()))
  }

/** The smallest element that encloses all of the unit. */
const innermost = (tree: Root, { start, end }: Trace): Element | undefined => {
  let found: Element | undefined
  for (const element of elements(tree)) {
    const { position } = element
    const [from, to] = [position?.start.offset, position?.end.offset]
    if (from !== undefined && to !== undefined && from <= start && end <= to) found = element
  }
  return found
}

interface Stretch {
  readonly id: string
  readonly start: number
  readonly end: number
}

const markIn = (block: Element, segments: Trace['segments'], blocks: ReadonlySet<Element>): void => {
  const nodes = textsIn(block, blocks)
  const stretches = stretchesIn(nodes.map(({ text }) => text.value).join(''), segments)
  const missing = segments.find(({ id }) => !stretches.some((stretch) => stretch.id === id))
  if (missing) block.properties.dataSegment = missing.id
  let at = 0
  for (const { text, parent } of nodes) {
    const start = at
    at += text.value.length
    const pieces = cut(text, start, stretches)
    if (pieces.length > 0) parent.children.splice(parent.children.indexOf(text), 1, ...pieces)
  }
}

/** Texts of a block that are no other block's. */
const textsIn = (
  parent: Element,
  blocks: ReadonlySet<Element>,
): readonly { readonly text: Text; readonly parent: Element }[] =>
  parent.children.flatMap((child) =>
    child.type === 'text'
      ? [{ text: child, parent }]
      : child.type === 'element' && !blocks.has(child)
        ? textsIn(child, blocks)
        : [],
  )

/** Where each segment stands in the text of its block: one after the other, and white space is all the same. */
const stretchesIn = (text: string, segments: Trace['segments']): readonly Stretch[] => {
  const stretches: Stretch[] = []
  let from = 0
  for (const { id, runs } of segments) {
    let [start, end] = [-1, from]
    for (const run of runs) {
      const found = search(text, run, end)
      if (!found) continue
      if (start < 0) start = found[0]
      end = found[1]
    }
    if (start < 0) continue
    stretches.push({ id, start, end })
    from = end
  }
  return stretches
}

const search = (text: string, run: string, from: number): readonly [number, number] | undefined => {
  const pattern = run
    .trim()
    .split(/\s+/u)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&'))
    .join('\\s+')
  const expression = new RegExp(pattern, 'gu')
  expression.lastIndex = from
  const found = expression.exec(text)
  return found ? [found.index, found.index + found[0].length] : undefined
}

/** A text cut where segments begin and end; nothing where no segment touches it. */
const cut = (text: Text, start: number, stretches: readonly Stretch[]): Element['children'] => {
  const end = start + text.value.length
  const own = stretches.filter((stretch) => stretch.start < end && start < stretch.end)
  const pieces: Element['children'] = []
  let at = start
  const plain = (to: number) => {
    if (to > at) pieces.push({ type: 'text', value: text.value.slice(at - start, to - start) })
  }
  for (const stretch of own) {
    const [first, last] = [Math.max(stretch.start, start), Math.min(stretch.end, end)]
    plain(first)
    pieces.push({
      type: 'element',
      tagName: 'span',
      properties: { dataSegment: stretch.id },
      children: [{ type: 'text', value: text.value.slice(first - start, last - start) }],
    })
    at = last
  }
  if (own.length > 0) plain(end)
  return pieces
}
