import { describe, expect, test } from 'vitest'
import { fitSlug, SLUG_LENGTH, slugOf } from '../../src/text/slug.ts'

describe('slugOf', () => {
  test.each([
    ['Caspian cable reaches the shore', 'caspian-cable-reaches-the-shore'],
    ['İstiqlal küçəsində yeni kitabxana açılıb', 'istiqlal-kucesinde-yeni-kitabxana-acilib'],
    ['Поезд «Баку — Тбилиси — Карс»: что дальше?', 'poezd-baku-tbilisi-kars-chto-dalshe'],
    ['Қазақстандағы жаңа мұражай', 'qazaqstandagy-zhana-murazhai'],
    ['Café “Überall”', 'cafe-uberall'],
    ['— … —', ''],
  ])('%s → %s', (title, slug) => {
    expect(slugOf(title)).toBe(slug)
  })

  test('cuts a long title between words', () => {
    const slug = slugOf('word '.repeat(60))
    expect(slug.length).toBeLessThanOrEqual(SLUG_LENGTH)
    expect(slug.endsWith('word')).toBe(true)
  })
})

describe('fitSlug', () => {
  test.each(['../../etc/x', '%2e%2e', 'Caps', 'a--b', '-a', 'a-', '', 'қазақ', 'a'.repeat(97)])(
    'refuses %j',
    (slug) => {
      expect(() => fitSlug(slug)).toThrow(expect.objectContaining({ code: 'slug.unfit' }))
    },
  )
})
