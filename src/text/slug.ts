import { Fault } from '../model/fault.ts'

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/
export const SLUG_LENGTH = 96

// Practical transliteration for addresses, not for people's names: one spelling per letter, ASCII only.
// biome-ignore format: a table reads best as a table
const LETTERS: Readonly<Record<string, string>> = {
  ə: 'e', ğ: 'g', ı: 'i', ö: 'o', ş: 's', ü: 'u', ç: 'c',
  а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ё: 'e', ж: 'zh', з: 'z', и: 'i', й: 'i', к: 'k', л: 'l', м: 'm',
  н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch',
  ъ: '', ы: 'y', ь: '', э: 'e', ю: 'iu', я: 'ia', ә: 'a', ғ: 'g', қ: 'q', ң: 'n', ө: 'o', ұ: 'u', ү: 'u', һ: 'h', і: 'i',
}

/** A slug for a title in any of the four languages: ASCII letters, digits, single hyphens; may be empty. */
export const slugOf = (title: string): string => {
  const letters = [...title.normalize('NFC').replaceAll('İ', 'i').toLowerCase()].map(
    (letter) => LETTERS[letter] ?? letter,
  )
  const plain = letters
    .join('')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/['’ʼ`]/g, '')
  const words = plain.split(/[^a-z0-9]+/).filter((word) => word !== '')
  let slug = ''
  for (const word of words) {
    const longer = slug === '' ? word.slice(0, SLUG_LENGTH) : `${slug}-${word}`
    if (longer.length > SLUG_LENGTH) break
    slug = longer
  }
  return slug
}

/** The slug itself when it is fit to be one; throws `slug.unfit` otherwise. */
export const fitSlug = (slug: string): string => {
  if (!SLUG.test(slug) || slug.length > SLUG_LENGTH) throw new Fault('slug.unfit', { slug: slug.slice(0, 200) })
  return slug
}
