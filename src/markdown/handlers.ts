import type { Handle } from 'mdast-util-to-markdown'
import { clashes } from './codes/link.ts'
import { decode } from './parse.ts'
import { printer } from './print.ts'
import type { Printable } from './printable.ts'
import { isSpelled } from './spelled-out.ts'
import { spellingOf } from './spelling.ts'

const line: Handle = (node, _, state) => {
  const exits = node.constructs.map((name: Parameters<typeof state.enter>[0]) => state.enter(name)) as (() => void)[]
  const info = { before: node.before, after: node.after, now: { line: 1, column: 1 }, lineShift: 0 }
  const value = state.containerPhrasing(node, info)
  for (const exit of exits.toReversed()) exit()
  return `${value}\n`
}

const text: Handle = (node, parent, state, info) => {
  const index = state.indexStack.at(-1) ?? 0
  const siblings = (parent as unknown as { readonly children: readonly Printable[] } | undefined)?.children ?? []
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

/** A reference whose text is its key needs the key by itself once the text differs, or a bracket follows. */
const enclosure: Handle = (node, _, state, info) => {
  const exits = node.isLink ? [state.enter('link'), state.enter('label')] : []
  const [before, after] = [node.open.slice(-1), node.close.slice(0, 1)]
  const inner = state.containerPhrasing(node, { ...info, before, after })
  for (const exit of exits.toReversed()) exit()
  const isSplit = node.label && (node.label.written !== inner || info.after === '[')
  return node.open + inner + (isSplit ? node.label.close : node.close)
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

/** Prints a `line` of {@link Printable} nodes, which ends with a line break. */
export const print = printer(handlers as Parameters<typeof printer>[0])
