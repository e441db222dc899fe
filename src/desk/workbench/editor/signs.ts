import { type CodeRef, type Content, codesOf, type Inline } from '../../../model/inline.ts'
import { addText } from '../../../text/marks.ts'

/** A code of the source, as often as it may stand in the target. */
export type KnownCode = CodeRef & { readonly type: 'ph' | 'pc' }

/** One character of the editor's text that stands for a code, or for one half of a paired one. */
export interface Sign {
  readonly code: KnownCode
  readonly role: 'opens' | 'closes' | 'alone'
}

/** The characters that stand for the codes of one segment. */
export interface Signs {
  /** In the order of the source, each once. */
  readonly codes: readonly KnownCode[]
  character(code: KnownCode, role: Sign['role']): string
  read(character: string): Sign | undefined
}

/** A sign where it stands, in UTF-16 code units. */
export interface PlacedSign extends Sign {
  readonly from: number
  readonly to: number
}

/** Supplementary Private Use Area-B: no font and no text of a newsroom has anything there. */
const FIRST = 0x100000
const AREA = /[\u{100000}-\u{10fffd}]/gu
const ROLES = ['opens', 'closes', 'alone'] as const

/** Characters for the codes of a source: three for each, none of which stands in the text that the editor begins with. */
export const signsFor = (source: Content, beginning: string): Signs => {
  const codes = [...new Map(codesOf(source).map((code) => [code.id, code])).values()]
  const taken = [...beginning.matchAll(AREA)].map(([found]) => found.codePointAt(0) as number).sort((a, b) => a - b)
  const first = taken.reduce((at, point) => (point < at + codes.length * ROLES.length ? point + 1 : at), FIRST)
  const places = new Map(codes.map(({ id }, index) => [id, first + index * ROLES.length]))
  return {
    codes,
    character: ({ id }, role) => String.fromCodePoint((places.get(id) ?? first) + ROLES.indexOf(role)),
    read(character) {
      const place = (character.codePointAt(0) ?? 0) - first
      const code = place < 0 ? undefined : codes[Math.floor(place / ROLES.length)]
      return code && { code, role: ROLES[place % ROLES.length] as Sign['role'] }
    },
  }
}

/** Every sign of an editor's text, in its order. */
export const signsIn = (written: string, signs: Signs): readonly PlacedSign[] =>
  [...written.matchAll(AREA)].flatMap(({ 0: character, index }) => {
    const sign = signs.read(character)
    return sign ? [{ ...sign, from: index, to: index + character.length }] : []
  })

/** Content as the editor's text. What reads as a sign in its words, and is none, is left out. */
export const toEditor = (content: Content, signs: Signs): string =>
  content
    .map((part) => {
      if (part.type === 'text') return withoutSigns(part.value, signs)
      if (part.type === 'ph') return signs.character(part, 'alone')
      return signs.character(part, 'opens') + toEditor(part.content, signs) + signs.character(part, 'closes')
    })
    .join('')

export const withoutSigns = (value: string, signs: Signs): string =>
  value.replace(AREA, (character) => (signs.read(character) ? '' : character))

/** The editor's text as content; halves without their other half are left out. */
export const fromEditor = (written: string, signs: Signs): Content => {
  const whole = mended(written, signs)
  const open: { readonly code: KnownCode | undefined; readonly parts: Inline[] }[] = [{ code: undefined, parts: [] }]
  const inner = () => (open.at(-1) as (typeof open)[number]).parts
  let from = 0
  for (const { code, role, from: start, to } of signsIn(whole, signs)) {
    addText(inner(), whole.slice(from, start))
    from = to
    const { id, equiv, canDelete, canCopy } = code
    if (role === 'opens') open.push({ code, parts: [] })
    else if (role === 'alone') inner().push({ type: 'ph', id, equiv, canDelete, canCopy })
    else {
      const { parts } = open.pop() as (typeof open)[number]
      inner().push({ type: 'pc', id, equiv, canDelete, canCopy, content: parts })
    }
  }
  addText(inner(), whole.slice(from))
  return inner()
}

/** Pairs that are whole and nest, and the halves that belong to none. */
export const pairsIn = (
  written: string,
  signs: Signs,
): { readonly pairs: readonly (readonly [PlacedSign, PlacedSign])[]; readonly halves: readonly PlacedSign[] } => {
  const pairs: (readonly [PlacedSign, PlacedSign])[] = []
  const halves: PlacedSign[] = []
  const open: PlacedSign[] = []
  for (const sign of signsIn(written, signs)) {
    if (sign.role === 'alone') continue
    if (sign.role === 'opens') {
      open.push(sign)
      continue
    }
    const at = open.findLastIndex(({ code }) => code.id === sign.code.id)
    const opening = open[at]
    if (!opening) {
      halves.push(sign)
      continue
    }
    halves.push(...open.splice(at).slice(1))
    pairs.push([opening, sign])
  }
  return { pairs, halves: [...halves, ...open].sort((one, other) => one.from - other.from) }
}

/** The text without halves that have lost their other half. */
export const mended = (written: string, signs: Signs): string =>
  pairsIn(written, signs).halves.reduceRight((left, { from, to }) => left.slice(0, from) + left.slice(to), written)
