import { Fault } from '../model/fault.ts'
import { demandFew } from './bounds.ts'
import { demandShallow } from './depth.ts'
import { frontMatterOf } from './frontmatter.ts'
import { type Introduction, introduce } from './introduce.ts'
import { LIMITS } from './limits.ts'
import { placeAt } from './place.ts'

/**
 * What a document says of itself, once it is certain that it can be read. Throws `document.empty`, `document.too_large`
 * {found, limit}, `document.unfit_character` {character}, `document.too_deep` {found, limit}, `document.too_many` {what,
 * found, limit} and what `introduce` throws.
 */
export const admit = (markdown: string): Introduction => {
  if (markdown.replace('\ufeff', '').trim() === '') throw new Fault('document.empty', { found: markdown.length })
  demandSize(markdown)
  demandCharacters(markdown)
  demandShallow(markdown)
  demandFew(markdown)
  demandShortMatter(markdown)
  return introduce(markdown)
}

const demandSize = (markdown: string) => {
  const found = new TextEncoder().encode(markdown).length
  if (found > LIMITS.bytes) throw new Fault('document.too_large', { found, limit: LIMITS.bytes })
}

/** C0 controls but tab and line ends, lone surrogates, and what Unicode says is never a character. */
const UNFIT =
  /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/

const demandCharacters = (markdown: string) => {
  const found = UNFIT.exec(markdown)
  if (!found) return
  const code = found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
  throw new Fault('document.unfit_character', { character: `U+${code}` }, { place: placeAt(markdown, found.index) })
}

const demandShortMatter = (markdown: string) => {
  const [start, end] = frontMatterOf(markdown)?.inner ?? [0, 0]
  if (end - start <= LIMITS.frontMatter) return
  const reason = `${end - start} characters, at most ${LIMITS.frontMatter} are accepted`
  throw new Fault(
    'document.front_matter',
    { reason, code: 'TOO_LONG', found: end - start, limit: LIMITS.frontMatter },
    { place: placeAt(markdown, start) },
  )
}
