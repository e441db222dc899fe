import { beforeEach, describe, expect, test } from 'vitest'
import { plainText, text } from '../../../src/model/inline.ts'
import type { Language } from '../../../src/model/language.ts'
import type { TranslationUnit } from '../../../src/model/memory.ts'
import type { Store } from '../../../src/store.ts'
import type { Fresh, Ground } from './ground.ts'
import { at, submitted } from './scene.ts'

const RU_KK = { source: 'ru', target: 'kk' } as const

/** Sentences of an article and their translations. */
const pairs = (
  from: string,
  list: readonly (readonly [string, string])[],
  target: Language = 'kk',
  source: Language = 'ru',
): readonly TranslationUnit[] =>
  list.map(([said, meant]) => ({
    sourceLanguage: source,
    targetLanguage: target,
    source: text(said),
    target: text(meant),
    before: '',
    after: '',
    from,
  }))

const OPENED = 'Президент открыл новую школу в Алматы.'
const BUDGET = 'Парламент принял закон о бюджете на будущий год.'

export const likeness = (fresh: Fresh): void => {
  let open: Ground['open']
  let store: Store
  beforeEach(async () => {
    const ground = await fresh()
    open = ground.open
    store = await open()
    return ground.close
  })
  const similar = async (source: string, least = 60, pair: { source: Language; target: Language } = RU_KK) => {
    const [matches = []] = await store.memory.similar(pair, [source], least)
    return matches.map(({ target, score }) => [plainText(target), score])
  }
  const found = async (words: string, pair: { source: Language; target: Language } = RU_KK, limit = 10) =>
    (await store.memory.concordance(pair, words, limit)).map(({ target }) => plainText(target))

  describe('what resembles a sentence', () => {
    beforeEach(() =>
      store.memory.put(
        pairs('school', [
          [OPENED, 'Мектеп ашты.'],
          [BUDGET, 'Бюджет.'],
        ]),
        at(1),
      ),
    )

    test('comes with its score, its source and where it is from', async () => {
      const asked = ['Президент открыл новую больницу в Алматы.', 'Совсем о другом.', 'Парламент принял закон.']
      expect(await store.memory.similar(RU_KK, asked, 60)).toEqual([
        [{ source: text(OPENED), target: text('Мектеп ашты.'), score: 83, from: 'school', at: at(1) }],
        [],
        [],
      ])
    })

    test.each([
      ['a word in another form', 94, 'Президенты открыл новую школу в Алматы.', 90],
      ['other case', 98, 'ПРЕЗИДЕНТ открыл новую школу в Алматы.', 95],
      ['no full stop', 96, 'Президент открыл новую школу в Алматы', 95],
    ])('%s leaves at most %i of it', async (_, most, source, least) => {
      const [[target, score] = []] = await similar(source, least)
      expect(target).toBe('Мектеп ашты.')
      expect(score).toBeLessThanOrEqual(most)
      expect(score).toBeGreaterThanOrEqual(least)
    })

    test('is not what is the same, nor what is less than asked for', async () => {
      expect(await similar(`  ${OPENED} `)).toEqual([])
      expect(await similar('Президент открыл новую больницу в Алматы.', 84)).toEqual([])
      expect(await similar('Президент открыл новую больницу в Алматы.', 83)).toHaveLength(1)
    })

    test('is found when every word has another form, and when its words are rare or all common', async () => {
      expect(await similar('Президентам открыла новые школы в Алматы.')).toHaveLength(1)
      await store.memory.put(
        pairs(
          'common',
          Array.from({ length: 400 }, (_, n) => [`Президент открыл школу ${n}.`, `${n}`]),
        ),
        at(1),
      )
      expect(await similar('Президент открыл новую больницу в Алматы.', 83)).toHaveLength(1)
    })

    test('is nothing for a text without words, without known words, or too long to compare', async () => {
      expect(await similar('2026 – 15 %')).toEqual([])
      expect(await similar('')).toEqual([])
      expect(await similar('Qwx zzz yyy')).toEqual([])
      expect(await similar(`${OPENED} ${'очень '.repeat(400)}`)).toEqual([])
      expect(await store.memory.similar(RU_KK, [], 60)).toEqual([])
    })

    test('has the figures that were asked for where they can be put in, and is then worth 99', async () => {
      await store.memory.put(pairs('count', [['На борту было 12 человек.', 'Бортта 12 адам болды.']]), at(1))
      expect(await similar('На борту было 15 человек.')).toEqual([['Бортта 15 адам болды.', 99]])
      const [[target, score] = []] = await similar('На борту было 15 человек!')
      expect([target, Number(score) < 99]).toEqual(['Бортта 12 адам болды.', true])
    })

    test('is at most five, each another target, the best first and of the same worth the newest', async () => {
      const more = ['Астане', 'Актау', 'Таразе', 'Шымкенте', 'Уральске', 'Семее']
      for (const [n, city] of more.entries())
        await store.memory.put(pairs(`c${n}`, [[`Президент открыл новую школу в ${city}.`, `${n % 5}`]]), at(n + 2))
      const matches = await similar('Президент открыл новую школу в Алматы!')
      expect(matches.map(([target]) => target)).toEqual(['Мектеп ашты.', '0', '4', '3', '2'])
    })
  })

  describe('languages', () => {
    test('resemble each other both ways, and pairs are apart', async () => {
      await store.memory.put(pairs('a', [[OPENED, 'Президент Алматыда жаңа мектеп ашты.']]), at(1))
      await store.memory.put(pairs('a', [[OPENED, 'Prezident Almatıda yeni məktəb açdı.']], 'az'), at(2))
      const kkRu = { source: 'kk', target: 'ru' } as const
      expect(await similar('Президент Алматыда жаңа аурухана ашты.', 70, kkRu)).toEqual([[OPENED, 80]])
      const azKk = { source: 'az', target: 'kk' } as const
      const [pivoted] = await store.memory.similar(azKk, ['Prezident Almatıda yeni xəstəxana açdı.'], 70)
      expect(pivoted).toMatchObject([{ pivoted: true, score: 80 }])
      expect(await similar('Президент открыл новую больницу в Алматы.', 70, { source: 'ru', target: 'en' })).toEqual([])
      expect(await found('мектебі', kkRu)).toEqual([OPENED])
      expect(await found('məktəbin', { source: 'az', target: 'en' })).toEqual([])
    })

    test('fold by their own letters', async () => {
      await store.memory.put(pairs('a', [['QARABAĞIN İNKİŞAFI', 'Дамуы']], 'kk', 'az'), at(1))
      const azKk = { source: 'az', target: 'kk' } as const
      expect(await similar('Qarabağın inkişafı', 95, azKk)).toHaveLength(1)
      expect(await found('Qarabağ', azKk)).toEqual(['Дамуы'])
      expect(await found('qarabağdakı inkişaf', azKk)).toEqual(['Дамуы'])
    })
  })

  describe('the concordance', () => {
    test('has all words in any form, newest first, up to its limit', async () => {
      await store.memory.put(
        pairs('a', [
          [OPENED, '1'],
          [BUDGET, '2'],
        ]),
        at(1),
      )
      await store.memory.put(pairs('b', [['В школах Алматы начались занятия.', '3']]), at(3))
      await store.memory.put(pairs('c', [['Школа в Таразе закрыта.', '4']]), at(2))
      expect(await found('школа')).toEqual(['3', '4', '1'])
      expect(await found('Школами, Алматы')).toEqual(['3', '1'])
      expect(await found('школа', RU_KK, 2)).toEqual(['3', '4'])
      expect(await found('школа бюджет')).toEqual([])
      expect(await store.memory.concordance(RU_KK, 'бюджета', 9)).toEqual([
        { source: text(BUDGET), target: text('2'), from: 'a', at: at(1) },
      ])
    })

    test('knows figures, and has nothing for what has no words', async () => {
      await store.memory.put(
        pairs('a', [
          ['В 2026 году.', '1'],
          ['В 2025 году.', '2'],
        ]),
        at(1),
      )
      expect(await found('год 2026')).toEqual(['1'])
      expect(await found('…')).toEqual([])
      expect(await found('')).toEqual([])
    })
  })

  describe('what is forgotten', () => {
    test('resembles nothing any more and is in no concordance, in that language only', async () => {
      await store.memory.put(pairs('a', [[OPENED, 'Мектеп ашты.']]), at(1))
      await store.memory.put(pairs('a', [[OPENED, 'Məktəb açdı.']], 'az'), at(1))
      const asked = 'Президент открыл новую больницу в Алматы.'
      await store.memory.forget('a', 'kk')
      expect(await similar(asked)).toEqual([])
      expect(await found('школа')).toEqual([])
      const ruAz = { source: 'ru', target: 'az' } as const
      expect(await similar(asked, 60, ruAz)).toEqual([['Məktəb açdı.', 83]])
      await store.memory.forget('a', 'az')
      expect(await similar(asked, 60, ruAz)).toEqual([])
    })

    test('and put in again, or replaced, is found as it is now', async () => {
      await store.memory.put(pairs('a', [[OPENED, 'Мектеп ашты.']]), at(1))
      await store.memory.forget('a', 'kk')
      await store.memory.put(pairs('a', [[OPENED, 'Мектепті ашты.']]), at(2))
      await store.memory.put(pairs('b', [[OPENED, 'Жаңа мектеп.']]), at(3))
      expect(await found('школа')).toEqual(['Жаңа мектеп.'])
      expect(await found('мектеп', { source: 'kk', target: 'ru' })).toEqual([OPENED])
      expect(await found('ашты', { source: 'kk', target: 'ru' })).toEqual([])
    })
  })

  test('a match tells the section of the article that it came from', async () => {
    await submitted(store, 'school', 'ru')
    await store.memory.put(pairs('school', [[OPENED, 'Мектеп ашты.']]), at(1))
    const [matches] = await store.memory.similar(RU_KK, ['Президент открыл новую больницу в Алматы.'], 60)
    expect(matches).toMatchObject([{ from: 'school', section: 'culture' }])
  })

  test('processes that put and forget at once leave nothing behind that resembles anything', async () => {
    const other = await open()
    const list = Array.from({ length: 30 }, (_, n) => [`Школа ${n} закрыта.`, `${n} мектеп`] as const)
    for (let round = 0; round < 4; round++)
      await Promise.all([
        store.memory.put(pairs('a', list), at(1)),
        other.memory.put(pairs('a', list.toReversed(), 'az'), at(1)),
        store.memory.forget('a', 'kk'),
        other.memory.forget('a', 'az'),
      ])
    await store.memory.forget('a', 'kk')
    await other.memory.forget('a', 'az')
    expect(await similar('Школа 7 закрыта!')).toEqual([])
    expect(await found('школа')).toEqual([])
    expect(await found('мектеп', { source: 'kk', target: 'ru' })).toEqual([])
  })
}
