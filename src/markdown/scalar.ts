import type { Range, TextPiece } from './pieces.ts'

/**
 * A scalar's text beside its spelling, as for Markdown text: quotes doubled or escaped, lines folded. Where the two
 * cannot be walked together every character is said to start at the scalar's start, and no spelling is kept.
 */
export const readValue = (value: string, source: string, range: Range): TextPiece => {
  const offsets = walk(value.trimEnd(), source, range)
  const text = offsets ? value.trimEnd().replaceAll('\n', ' ') : value.trim().replace(/\s*\n\s*/g, ' ')
  return { type: 'text', value: text, offsets: offsets ?? Array.from({ length: text.length + 1 }, () => range[0]) }
}

/** Whether the spelling of each character is known. */
export const isWalked = ({ offsets }: TextPiece): boolean => offsets.length < 2 || offsets[0] !== offsets.at(-1)

const walk = (value: string, source: string, [start, end]: Range): number[] | undefined => {
  const quote = /["']/.exec(source[start] ?? '')?.[0]
  const header = /^[|>][^\n]*\n[ \t]*/.exec(source.slice(start, end))?.[0].length ?? 0
  let at = start + (quote ? 1 : header)
  const offsets: number[] = []
  for (const character of value.split('')) {
    offsets.push(at)
    const broken = /\s/.test(character) ? /^[ \t]*\r?\n[ \t]*/.exec(source.slice(at, at + 200))?.[0] : undefined
    if (broken) at += broken.length
    else if (
      source[at] === character &&
      !(quote === '"' && character === '\\') &&
      !(quote === "'" && character === "'")
    )
      at += 1
    else if (quote === '"' && source[at] === '\\' && source[at + 1] === character && /["\\/]/.test(character)) at += 2
    else if (quote === "'" && character === "'" && source.startsWith("''", at)) at += 2
    else return undefined
  }
  offsets.push(at)
  return at <= end ? offsets : undefined
}
