import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readableText, text } from '../../src/model/inline.ts'
import { LANGUAGES, type LanguagePair } from '../../src/model/language.ts'
import { pseudo } from '../../src/text/pseudo.ts'
import { acceptable } from '../../src/text/reply.ts'
import { contents, parts, pc, ph } from '../engines/content.ts'

const judge = (source: string, reply: string, pair = 'en-ru') => {
  const [from, to] = pair.split('-') as [LanguagePair['source'], LanguagePair['target']]
  return acceptable(text(reply), text(source), { source: from, target: to })?.reason
}

const SENTENCE = {
  en: 'The two ports on the Caspian Sea handled more cargo this year than in the whole of the last decade.',
  az: 'Xəzər dənizindəki iki liman bu il bütün ötən onillikdəkindən daha çox yük aşırıb.',
  ru: 'Два порта на Каспийском море в этом году обработали больше грузов, чем за всё прошлое десятилетие.',
  kk: 'Каспий теңізіндегі екі порт биыл өткен онжылдықтағыдан көп жүк өңдеді.',
}

describe('a reply that may be drafted', () => {
  it.each(
    LANGUAGES.flatMap((source) =>
      LANGUAGES.filter((target) => target !== source).map((target) => [source, target] as const),
    ),
  )('is a true translation from %s into %s', (source, target) => {
    expect(judge(SENTENCE[source], SENTENCE[target], `${source}-${target}`)).toBeUndefined()
  })

  it.each([
    [
      'brands',
      'Apple and Google signed an agreement with SOCAR.',
      'Apple и Google подписали соглашение с SOCAR.',
      'en-ru',
    ],
    ['brands with endings', 'Google opened an office.', 'Google-дың кеңсесі ашылды.', 'en-kk'],
    [
      'web addresses',
      'Read more at https://gov.kz/news or gov.az.',
      'Подробнее: https://gov.kz/news или gov.az.',
      'en-ru',
    ],
    ['names alone', 'Elon Musk', 'Elon Musk', 'en-az'],
    ['acronyms alone', 'SOCAR, BP', 'SOCAR, BP', 'en-ru'],
    ['numbers alone', '2023 – 2024, 15.5', '2023 – 2024, 15.5', 'en-ru'],
    ['a figure as it was', '1,250,000', '1,250,000', 'en-ru'],
    ['a figure in the other style', '1,250,000', '1 250 000', 'en-ru'],
    ['a percentage', '12.5%', '12,5 %', 'en-ru'],
    ['a sum in words of the language', '$3.5', '3,5 доллара США', 'en-ru'],
    ['a day', '2/26/1992', '26.02.1992', 'en-az'],
    ['a word both languages share', 'экономика', 'экономика', 'ru-kk'],
    ['a short word that grows', 'Go', 'Перейти', 'en-ru'],
    ['a byline', 'Translated by A. Ivanov', 'Перевод: А. Иванов', 'en-ru'],
    ['an honest colon', 'Translation: A. Ivanov', 'Перевод: А. Иванов', 'en-ru'],
    ['markup that is part of the text', 'Write <b> and &amp; here', 'Пишите <b> и &amp; здесь', 'en-ru'],
  ])('may hold %s', (_, source, reply, pair) => {
    expect(judge(source, reply, pair)).toBeUndefined()
  })
})

describe('a reply that may not', () => {
  it.each([
    ['is empty', 'empty', 'The port is open.', ' …'],
    ['is in the wrong script', 'script', 'The port is open today.', 'Liman bu gün açıqdır.'],
    ['is half in the wrong script', 'script', 'The port is open for ships today.', 'Порт is open for ships сегодня.'],
    ['is a copy', 'copied', 'The port is open today.', 'the port is open today'],
    [
      'is a copied headline',
      'copied',
      'Ministers Of Four Countries Meet In Baku',
      'Ministers Of Four Countries Meet In Baku',
    ],
    ['is far too long', 'length', 'The port is open.', 'Порт открыт. '.repeat(10)],
    ['is far too short', 'length', SENTENCE.en, 'Два порта.'],
    ['has another line', 'added', 'The port is open.', 'Порт\nоткрыт.'],
    ['has markup', 'added', 'The port is open.', '<b>Порт</b> открыт.'],
    ['has emphasis', 'added', 'The port is open.', '**Порт** открыт.'],
    ['has an entity left', 'added', 'The port is open.', 'Порт открыт&nbsp;.'],
    ['has an introduction', 'added', 'The port is open.', 'Вот перевод: Порт открыт.'],
    ['has an address of its own', 'added', 'The port is open.', 'Порт открыт: https://example.org'],
    ['has lost a character', 'added', 'The port is open.', 'Порт открыт\ufffd.'],
  ])('%s', (_, reason, source, reply) => {
    expect(judge(source, reply)).toBe(reason)
  })

  it('is Azerbaijani where English was wanted', () => {
    expect(judge(SENTENCE.ru, SENTENCE.az, 'ru-en')).toBe('script')
  })

  it('is Kazakh where Russian was wanted', () => {
    expect(judge(SENTENCE.en, SENTENCE.kk, 'en-ru')).toBe('script')
  })

  it('is Russian where Kazakh was wanted, once it is long enough to tell', () => {
    const long = `${SENTENCE.ru} ${SENTENCE.ru} ${SENTENCE.ru}`
    expect(judge(SENTENCE.en.repeat(3), long, 'en-kk')).toBe('script')
  })

  it.each([
    ['has lost a code', parts('Порт ', pc('1', 'открыт'))],
    ['has a code twice', parts('Порт ', pc('1', 'открыт', ph('2')), ph('2'))],
    ['nests them otherwise', parts('Порт ', pc('1', 'открыт'), ph('2'))],
    ['leaves a pair without text', parts('Порт открыт', pc('1', ph('2')))],
    ['leaves a pair empty', parts('Порт открыт', pc('1'), ph('2'))],
  ])('%s', (_, reply) => {
    const source = parts('The port is ', pc('1', 'open', ph('2')))
    expect(acceptable(reply, source, { source: 'en', target: 'ru' })?.reason).toBe('codes')
  })

  it('says what was found and expected', () => {
    const source = parts('The port is ', pc('1', 'open'))
    expect(acceptable(text('Порт открыт'), source, { source: 'en', target: 'ru' })).toEqual({
      reason: 'codes',
      expected: '1',
      found: '',
    })
  })
})

describe('a reply without codes', () => {
  const source = parts('Run ', ph('1', 'npm ci'), ' and see ', pc('2', 'the page'), ' ', ph('3', 'https://gov.kz'))

  it('fails for its codes alone when all else is well', () => {
    const reply = text('Выполните npm ci и смотрите страницу https://gov.kz')
    expect(acceptable(reply, source, { source: 'en', target: 'ru' })?.reason).toBe('codes')
  })

  it('fails for what is worse first', () => {
    const reply = text(readableText(source))
    expect(acceptable(reply, source, { source: 'en', target: 'ru' })?.reason).toBe('copied')
  })
})

it('survives any text', () => {
  fc.assert(
    fc.property(contents, contents, (reply, source) => {
      acceptable(reply, source, { source: 'az', target: 'kk' })
    }),
  )
})

it('has nothing against letters of the target language in the place of the source letters', () => {
  for (const source of LANGUAGES)
    for (const target of LANGUAGES)
      if (source !== target)
        expect(judge(SENTENCE[source], pseudo(SENTENCE[source], target), `${source}-${target}`)).toBeUndefined()
})

it('reads long hostile text in good time', () => {
  const start = performance.now()
  for (const unit of ['a.', 'a', '<a', '&a', '-', 'a@', '#a', 'http', 'перевод '])
    judge(`${unit.repeat(20_000)} word`, `${unit.repeat(20_000)} слово`)
  expect(performance.now() - start).toBeLessThan(3_000)
})
