import type { Link } from 'mdast'
import { type ReadCode, standalone } from '../reading.ts'
import { titleSlot } from './title.ts'

/** Whether a bare address may take in what stands after it, or not form after what stands before it. */
export const clashes = (before: string, after: string): boolean =>
  /[\p{L}\p{N}\p{Cs}_/-]$/u.test(before) || /^[\p{L}\p{N}\p{Cs}_/&=%+#@\\-]/u.test(after)

/** `[text](destination "title")`, `<https://…>`, and a bare address. */
export const link: ReadCode<Link> = (node, range, reading) => {
  const href = reading.unmask(node.url, range)
  const [start, end] = range
  const inner = node.data?.label
  const title = titleSlot(node, reading)
  const slots = title ? [title] : []
  if (inner) {
    const pieces = reading.inside(node.children, inner)
    return pieces && { type: 'code', site: { kind: 'link', range, inner, href, equiv: '', slots, mark: '' }, pieces }
  }
  const bare = !/[<[]/.test(reading.source[start] ?? '')
  const written = reading.source.slice(start, end)
  const equiv = bare ? written : written.startsWith('<') ? written.slice(1, -1) : ''
  const crowded = bare && clashes(reading.source[start - 1] ?? '', reading.source[end] ?? '')
  return standalone({ kind: 'link', range, href, equiv, mark: '', slots, bare, crowded })
}
