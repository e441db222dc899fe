import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LANGUAGES, type Language } from '../../src/model/language.ts'
import { editsWithin, type Gist, gistOf, similarity } from '../../src/text/similarity.ts'
import { stemOf } from '../../src/text/stem.ts'

const alike = (language: Language, one: string, other: string) =>
  similarity(gistOf(one, language), gistOf(other, language))

describe('likeness', () => {
  test.each([
    ['en', 100, 'The “port” is open.', 'The  "port" is open.'],
    ['az', 95, 'QARABAĞIN İNKİŞAFI BARƏDƏ', 'Qarabağın inkişafı barədə'],
    ['kk', 97, 'Ресейдің жаңа мектебі ашылды', 'Ресейдiң жаңа мектебі ашылды'],
    ['ru', 96, 'Президент подписал закон о бюджете.', 'Президент подписал закон о бюджете'],
    ['ru', 95, 'Погибли 15 человек.', 'Погибли 150 человек.'],
    ['az', 95, '2026-cı ildə açılıb', '2025-ci ildə açılıb'],
    ['az', 66, '2025-də açılıb', '2025-ci açılıb'],
    ['en', 95, 'The 21st session', 'The 20th session'],
    ['ru', 95, 'Там было 1 050 человек', 'Там было 950 человек'],
    ['ru', 80, 'Президент подписал закон о бюджете', 'Министр подписал закон о бюджете'],
    ['ru', 88, 'Президент подписал закон о бюджете', 'Президент подписал законы о бюджетах'],
    ['kk', 92, 'Қазақстанда жаңа мектеп ашылды', 'Қазақстанның жаңа мектеп ашылды'],
    ['az', 92, 'Bakıda yeni məktəb açıldı', 'Bakının yeni məktəb açıldı'],
    ['en', 0, 'One two three', 'Four five six'],
    ['en', 0, '', 'One'],
  ] as const)('in %s is %i between “%s” and “%s”', (language, points, one, other) => {
    expect(alike(language, one, other)).toBe(points)
  })

  test('counts an inflection for less than another word, and a figure or a mark for less than a word', () => {
    const text = 'Министр открыл 12 школ, и город рад'
    const inflected = alike('ru', text, 'Министр открыл 12 школ, и города рад')
    const figure = alike('ru', `${text} очень`, 'Министр открыл школ, и город рад очень')
    const mark = alike('ru', `${text} очень`, 'Министр открыл 12 школ и город рад очень')
    const word = alike('ru', text, 'Министр открыл 12 школ, и село рад')
    expect(word).toBeLessThan(inflected)
    expect(word).toBeLessThan(figure)
    expect(word).toBeLessThan(mark)
  })
})

const words: Readonly<Record<Language, readonly string[]>> = {
  az: ['Bakı', 'Bakıda', 'məktəb', 'məktəbin', 'yeni', 'və', 'İran', 'açıldı', '2026-cı', '1,5', '.', ','],
  ru: ['Россия', 'России', 'закон', 'законы', 'новый', 'и', 'принят', 'приняли', '2026', '1,5', '.', ','],
  kk: ['Қазақстан', 'Қазақстанның', 'мектеп', 'мектебі', 'жаңа', 'және', 'ашылды', '2026', '1,5', '.', ','],
  en: ['Baku', 'school', 'schools', 'new', 'and', 'opened', 'opening', '2026', '1.5', '.', ','],
}
const texts = fc
  .constantFrom(...LANGUAGES)
  .chain((language) => {
    const text = fc.array(fc.constantFrom(...words[language]), { maxLength: 14 }).map((list) => list.join(' '))
    return fc.tuple(fc.constant(language), text, text)
  })
  .map(([language, one, other]) => [gistOf(one, language), gistOf(other, language)] as const)

const stems = ({ tokens }: Gist) => tokens.filter(({ kind }) => kind === 'word').map(({ stem }) => stem)

describe('likeness of any two texts', () => {
  test('is the same both ways, a whole number from 0 to 100, and 100 of the same text only', () => {
    fc.assert(
      fc.property(texts, ([one, other]) => {
        const points = similarity(one, other)
        expect(points).toBe(similarity(other, one))
        expect(Number.isInteger(points) && points >= 0 && points <= 100).toBe(true)
        expect(points === 100).toBe(one.text === other.text)
        expect(similarity(one, one)).toBe(100)
      }),
    )
  })

  test('never grows when one more word is exchanged for one that is nowhere else', () => {
    fc.assert(
      fc.property(texts, fc.array(fc.nat(), { maxLength: 6 }), ([one], places) => {
        const list = one.text.split(' ')
        let before = 100
        for (const [count, place] of places.entries()) {
          list[place % list.length] = `qwx${'z'.repeat(count)}`
          const now = similarity(one, gistOf(list.join(' '), one.language))
          expect(now).toBeLessThanOrEqual(before)
          before = now
        }
      }),
    )
  })

  test('of so many points leaves no more words wanting than a search reckons with', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 60, max: 99 }), ([one, other], least) => {
        if (similarity(one, other) < least) return
        const edits = editsWithin(one, least)
        const there = new Set(stems(other))
        expect([...new Set(stems(one))].filter((stem) => !there.has(stem)).length).toBeLessThanOrEqual(edits)
        expect(Math.abs(stems(one).length - stems(other).length)).toBeLessThanOrEqual(edits)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('the stem', () => {
  test.each([
    ['az', 'ölkə ölkədə ölkənin ölkələrdən'],
    ['az', 'torpaq torpağı torpaqlar'],
    ['az', 'prezident prezidentin prezidentləri'],
    ['kk', 'қала қалада қаланың қалалар'],
    ['kk', 'мектеп мектебі мектептер'],
    ['kk', 'ел елде елдің елдер'],
    ['ru', 'страна страны стране странами стран'],
    ['ru', 'россия россии россией'],
    ['ru', 'заявил заявила заявили'],
    ['ru', 'бюджет бюджета бюджете бюджетами'],
    ['ru', 'подписал подписалась подписался'],
    ['ru', 'новый нового новая новыми'],
    ['en', 'country countries'],
    ['en', 'make makes making'],
  ] as const)('in %s is one of: %s', (language, forms) => {
    expect(new Set(forms.split(' ').map((form) => stemOf(form, language))).size).toBe(1)
  })

  test('of other words is another', () => {
    expect(stemOf('министр', 'ru')).not.toBe(stemOf('минута', 'ru'))
    expect(stemOf('мектеп', 'kk')).not.toBe(stemOf('мекен', 'kk'))
  })
})
