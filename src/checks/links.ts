import type { Check } from '../check.ts'
import type { Finding } from '../model/finding.ts'
import { type Content, codesOf, type Inline, plainText } from '../model/inline.ts'
import { LANGUAGES } from '../model/language.ts'
import { addresses, type Span } from '../text/address.ts'
import { patched } from '../text/patch.ts'
import { filledSides, place, type Sides } from '../text/sides.ts'

/** Bare addresses in the text, compared as written, and links that were lost or have nothing left to click on. */
export const links: Check = {
  id: 'links',
  inspect: ({ segments }) => filledSides(segments).flatMap((sides) => [...bareAddresses(sides), ...linkCodes(sides)]),
}

const bareAddresses = ({ segment, sourceText, targetText, target }: Sides): readonly Finding[] => {
  const before = addresses(sourceText)
  const after = addresses(targetText)
  const lost = surplus(before, after)
  const added = surplus(after, before)
  return [
    ...added.map((one, index): Finding => {
      const instead = lost[index]
      if (!instead) return { segment: segment.id, key: 'added', params: { found: one.text }, ...place('target', one) }
      const fix =
        lost.length === 1 && added.length === 1 ? patched(target, one.start, one.end, instead.text) : undefined
      return {
        segment: segment.id,
        key: 'changed',
        params: { found: one.text, expected: instead.text },
        ...place('target', one),
        ...(fix ? { fix: [...fix] } : {}),
      }
    }),
    ...lost.slice(added.length).map((one) => ({
      segment: segment.id,
      key: 'lost',
      params: { expected: one.text },
      ...place('source', one),
    })),
  ]
}

/** Those that the other side has not as often. */
const surplus = (one: readonly Span[], other: readonly Span[]): readonly Span[] => {
  const left = other.map(({ text }) => key(text))
  return one.filter(({ text }) => {
    const at = left.indexOf(key(text))
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}

const LANGUAGE_PART = new RegExp(`(?<=/)(?:${LANGUAGES.join('|')})(?=/|$)`, 'g')

/** An address may lead to the same page in another language: `/en/` may have become `/kk/`. */
const key = (address: string): string => address.replace(/\/$/, '').replace(LANGUAGE_PART, '*')

const linkCodes = ({ segment, codes, source, target }: Sides): readonly Finding[] => {
  const kept = new Set(codesOf(target).map(({ id }) => id))
  const links = codes.filter(({ kind }) => kind === 'link')
  return links.flatMap(({ id, href, open, close }): readonly Finding[] => {
    const params = { expected: href ?? open + close }
    const before = linkText(source, id)
    if (before === undefined) return []
    if (!kept.has(id)) return [{ segment: segment.id, key: 'unlinked', params }]
    return before !== '' && linkText(target, id) === '' ? [{ segment: segment.id, key: 'blank', params }] : []
  })
}

/** What there is to click on, the content of its first place; a standalone code speaks for itself. `undefined`: not there. */
const linkText = (content: Content, id: string): string | undefined => {
  const code = find(content, id)
  if (code?.type !== 'pc') return code && id
  return (
    plainText(code.content).trim() +
    codesOf(code.content)
      .map(({ id: inner }) => inner)
      .join('')
  )
}

const find = (content: Content, id: string): Exclude<Inline, { type: 'text' }> | undefined => {
  for (const part of content) {
    if (part.type === 'text') continue
    const found = part.id === id ? part : part.type === 'pc' ? find(part.content, id) : undefined
    if (found) return found
  }
  return undefined
}
