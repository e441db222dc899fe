import { describe, expect, test } from 'vitest'
import { LANGUAGES } from '../../src/model/language.ts'
import { i18nextVoice, readLocales } from '../../src/voices/index.ts'
import type { Locales } from '../../src/voices/locales.ts'

const sentences = {
  things: {
    plain: 'Plain {{name}}',
    deep: { er: { still: 'Found' } },
    count_one: '{{count}} one, {{name}}',
    count_few: '{{count}} few',
    count_many: '{{count}} many, {{name}}',
    count_other: '{{count}} other, {{name}}',
  },
}
const made = Object.fromEntries(LANGUAGES.map((language) => [language, sentences])) as unknown as Locales

describe('a voice', () => {
  const voice = i18nextVoice(made, { strict: true })

  test('finds a sentence by its file and the dots of its key', () => {
    expect(voice.say('kk', 'things.deep.er.still')).toBe('Found')
  })

  test('says values as they are, and reads nothing into them', () => {
    for (const name of [`<b>"&'`, '{{name}}', '$t(things.deep.er.still)', '$&', ''])
      expect(voice.say('az', 'things.plain', { name })).toBe(`Plain ${name}`)
  })

  test('shows where a value is missing', () => {
    expect(voice.say('az', 'things.plain')).toBe('Plain …')
    expect(voice.say('ru', 'things.count', { name: 'x' })).toBe('… many, x')
  })

  test('chooses the form of the language by the number', () => {
    const forms = [1, 2, 5, 21, 1.5].map(
      (count) => voice.say('ru', 'things.count', { count, name: 'x' }).split(/[ ,]/u)[1],
    )
    expect(forms).toEqual(['one', 'few', 'many', 'one', 'other'])
    expect(voice.say('kk', 'things.count', { count: 2, name: 'x' })).toBe('2 other, x')
    expect(voice.say('en', 'things.count', { count: 1, name: 'x' })).toBe('1 one, x')
  })

  test.each(['things.none', 'none.plain', 'things', 'things.deep', ''])('throws at %j when it is strict', (key) => {
    expect(() => voice.say('en', key)).toThrow('says nothing')
  })

  test('shows a key that it does not know when it is not strict', () => {
    expect(i18nextVoice(made).say('en', 'things.none', { count: 1 })).toBe('things.none')
    expect(i18nextVoice(made).say('en', 'things.deep')).toBe('things.deep')
  })

  test('is one of its own: another voice does not hear its sentences', () => {
    i18nextVoice({ ...made, en: { things: { plain: 'Other' } } })
    expect(voice.say('en', 'things.plain', { name: 'x' })).toBe('Plain x')
  })

  test('speaks the sentences of locales/', () => {
    const real = i18nextVoice(readLocales(), { strict: true })
    expect(real.say('ru', 'faults.sign_off.unreviewed', { count: 3 })).toBe(
      '3 сегмента ещё не вычитаны. Закончите вычитку, затем утвердите перевод.',
    )
    expect(real.say('az', 'faults.slug.taken', { slug: 'x' })).toContain('“x”')
    expect(real.say('kk', 'faults.unforeseen', { what: 'x' })).toBe(
      'Күтпеген қате болды: x. Қайталап көріңіз; тағы шықса, әкімшіге хабарлаңыз.',
    )
  })
})
