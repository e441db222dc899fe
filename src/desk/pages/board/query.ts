import { LANGUAGES } from '../../../model/language.ts'
import { STAGES } from '../../../model/standing.ts'

/** Operators of a search; `null`: any value. Values of one operator are alternatives, operators are conditions. */
export const OPERATORS = {
  lang: LANGUAGES,
  stage: STAGES,
  is: ['mine', 'overdue', 'unassigned', 'undelivered', 'failed'],
  has: ['blocks', 'warns', 'findings', 'due', 'people'],
  section: null,
  by: null,
  who: null,
} as const satisfies Record<string, readonly string[] | null>
export type Operator = keyof typeof OPERATORS

/** A search, taken apart. */
export interface Query {
  /** Lower-case values by operator. */
  readonly conditions: Readonly<Partial<Record<Operator, readonly string[]>>>
  /** Words and quoted phrases, all of which must stand in the title or the slug. */
  readonly words: readonly string[]
  readonly troubles: readonly Trouble[]
}

/** Something in a search that cannot be understood; it is left out. */
export type Trouble =
  | { readonly type: 'operator'; readonly found: string }
  | { readonly type: 'value'; readonly operator: Operator; readonly found: string; readonly known: readonly string[] }

/** `operator:value`, `operator:"some value"`, `"some words"`, `word`. */
const PIECE = /(?:([\p{L}_-]+):)?(?:["“«]([^"”»]*)["”»]?|(\S*))/gu

interface Piece {
  readonly operator: string | undefined
  readonly value: string
}

const piecesOf = (text: string): readonly Piece[] =>
  [...text.matchAll(PIECE)]
    .map(([, operator, quoted, bare]) => ({ operator: operator?.toLowerCase(), value: (quoted ?? bare ?? '').trim() }))
    .filter(({ operator, value }) => operator !== undefined || value !== '')

const isOperator = (name: string): name is Operator => Object.hasOwn(OPERATORS, name)

/** Reads a search as people type it. Whatever is typed is a search; what has no sense is named and left out. */
export const parseQuery = (text: string): Query => {
  const conditions: Partial<Record<Operator, string[]>> = {}
  const words: string[] = []
  const troubles: Trouble[] = []
  for (const { operator, value } of piecesOf(text)) {
    if (operator === undefined) words.push(value)
    else if (!isOperator(operator)) troubles.push({ type: 'operator', found: operator })
    else
      for (const one of value.toLowerCase().split(',')) {
        const known: readonly string[] | null = OPERATORS[operator]
        if (known && !known.includes(one)) troubles.push({ type: 'value', operator, found: one, known })
        else if (one !== '') conditions[operator] = [...(conditions[operator] ?? []), one]
      }
  }
  return { conditions, words, troubles }
}

/** Whether the search asks for that. */
export const asksFor = (text: string, operator: Operator, value: string): boolean =>
  parseQuery(text).conditions[operator]?.includes(value.toLowerCase()) ?? false

/** The search with that condition, or without it where it has it. The rest stays as it was typed. */
export const toggled = (text: string, operator: Operator, value: string): string => {
  const wanted = /\s/.test(value) ? `${operator}:"${value}"` : `${operator}:${value}`
  // in front, where no open quotation mark swallows it
  if (!asksFor(text, operator, value)) return [wanted, text.trim()].filter((part) => part !== '').join(' ')
  return piecesOf(text)
    .flatMap((piece): readonly string[] => {
      if (piece.operator !== operator) return [written(piece)]
      const left = piece.value.split(',').filter((one) => one.toLowerCase() !== value.toLowerCase())
      return left.length > 0 ? [written({ operator, value: left.join(',') })] : []
    })
    .join(' ')
}

const written = ({ operator, value }: Piece): string => {
  const shown = /\s/.test(value) ? `"${value}"` : value
  return operator === undefined ? shown : `${operator}:${shown}`
}
