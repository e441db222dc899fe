import { z } from 'zod'

/** Text with inline codes, as in XLIFF 2.1: `ph` stands alone, `pc` encloses content. */
export type Content = readonly Inline[]

export type Inline =
  | { readonly type: 'text'; readonly value: string }
  | ({ readonly type: 'ph' } & CodeRef)
  | ({ readonly type: 'pc'; readonly content: Content } & CodeRef)

/** A code as it stands in content. What it hides is in the unit's `codes`, under the same id. */
export interface CodeRef {
  /** Unique within its unit: `1`, `2`, … in the order of the source. */
  readonly id: string
  /** What a reader would see or hear in its place: `npm ci`, `gov.kz`, an empty string for emphasis. */
  readonly equiv: string
  readonly canDelete: boolean
  readonly canCopy: boolean
}

const codeRef = { id: z.string(), equiv: z.string(), canDelete: z.boolean(), canCopy: z.boolean() }

export const contentSchema: z.ZodType<Content> = z.lazy(() =>
  z.array(
    z.discriminatedUnion('type', [
      z.object({ type: z.literal('text'), value: z.string() }),
      z.object({ type: z.literal('ph'), ...codeRef }),
      z.object({ type: z.literal('pc'), content: contentSchema, ...codeRef }),
    ]),
  ),
)

export const text = (value: string): Content => (value === '' ? [] : [{ type: 'text', value }])

/** The text alone, codes left out. */
export const plainText = (content: Content): string =>
  content
    .map((part) => (part.type === 'text' ? part.value : part.type === 'pc' ? plainText(part.content) : ''))
    .join('')

/** The text with what each standalone code shows to a reader in its place. */
export const readableText = (content: Content): string =>
  content
    .map((part) => (part.type === 'text' ? part.value : part.type === 'pc' ? readableText(part.content) : part.equiv))
    .join('')

/** Every code of the content, outer before inner, in reading order; a copied code appears as often as it stands. */
export const codesOf = (content: Content): readonly (CodeRef & { readonly type: 'ph' | 'pc' })[] =>
  content.flatMap((part) =>
    part.type === 'text' ? [] : part.type === 'pc' ? [part, ...codesOf(part.content)] : [part],
  )

export const isBlank = (content: Content): boolean => plainText(content).trim() === '' && codesOf(content).length === 0
