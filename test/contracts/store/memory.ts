import { beforeEach, describe, expect, test } from 'vitest'
import { type Content, text } from '../../../src/model/inline.ts'
import type { Language } from '../../../src/model/language.ts'
import type { TranslationUnit } from '../../../src/model/memory.ts'
import type { Store } from '../../../src/store.ts'
import type { Fresh, Ground } from './ground.ts'
import { at } from './scene.ts'

export const memory = (fresh: Fresh): void => {
  let open: Ground['open']
  let store: Store
  beforeEach(async () => {
    const ground = await fresh()
    open = ground.open
    store = await open()
    return ground.close
  })
  /** The sentences of an article and their translations, with their neighbours. */
  const signedOff = (
    from: string,
    target: Language,
    pairs: readonly (readonly [string, string])[],
    source: Language = 'en',
  ): readonly TranslationUnit[] =>
    pairs.map(([said, meant], place) => ({
      sourceLanguage: source,
      targetLanguage: target,
      source: text(said),
      target: text(meant),
      before: pairs[place - 1]?.[0] ?? '',
      after: pairs[place + 1]?.[0] ?? '',
      from,
    }))
  const query = (source: string, before = 'x', after = 'y') => ({ source, before, after })

  describe('memory', () => {
    test('answers the same text with 100 and the same text between the same neighbours with 101', async () => {
      await store.memory.put(
        signedOff('water', 'kk', [
          ['One.', 'Бір.'],
          ['Two.', 'Екі.'],
          ['Three.', 'Үш.'],
        ]),
        at(1),
      )
      const answers = await store.memory.lookup({ source: 'en', target: 'kk' }, [
        query('Two.', 'One.', 'Three.'),
        query('Nine.'),
        query('Two.', 'One.', 'Four.'),
        query('One.', '', 'Two.'),
      ])
      const match = { source: text('Two.'), target: text('Екі.'), from: 'water', at: at(1) }
      expect(answers).toEqual([
        [{ ...match, score: 101 }],
        [],
        [{ ...match, score: 100 }],
        [{ source: text('One.'), target: text('Бір.'), from: 'water', at: at(1), score: 101 }],
      ])
    })

    test('spaces, quotation marks, apostrophes, dashes and Unicode form do not matter, case and words do', async () => {
      await store.memory.put(signedOff('a', 'ru', [['“Don’t go” –\u00a0he said', 'x']]), at(1))
      const count = async (source: string) =>
        (await store.memory.lookup({ source: 'en', target: 'ru' }, [query(source)]))[0]?.length
      expect(await count(`"Don't  go" - he said`)).toBe(1)
      expect(await count(`"don't go" - he said`)).toBe(0)
      expect(await count(`"Don't go" he said`)).toBe(0)
    })

    test('any two languages of a sentence answer each other, in context where the neighbours are known', async () => {
      await store.memory.put(
        signedOff('a', 'kk', [
          ['One.', 'Бір.'],
          ['Two.', 'Екі.'],
        ]),
        at(1),
      )
      await store.memory.put(
        signedOff('a', 'az', [
          ['One.', 'Bir.'],
          ['Two.', 'İki.'],
        ]),
        at(2),
      )
      const ask = async (source: Language, target: Language, ...of: [string, string, string]) =>
        (await store.memory.lookup({ source, target }, [query(...of)]))[0]
      expect(await ask('kk', 'az', 'Екі.', 'Бір.', '')).toEqual([
        { source: text('Екі.'), target: text('İki.'), score: 101, from: 'a', at: at(2) },
      ])
      expect(await ask('kk', 'az', 'Екі.', 'Үш.', '')).toMatchObject([{ score: 100 }])
      expect(await ask('az', 'en', 'Bir.', '', 'İki.')).toEqual([
        { source: text('Bir.'), target: text('One.'), score: 101, from: 'a', at: at(2) },
      ])
      expect(await ask('az', 'ru', 'Bir.', '', 'İki.')).toEqual([])
      expect(await ask('en', 'kk', 'Бір.', '', 'Екі.')).toEqual([])
    })

    test('a pair whose neighbours did not come with it answers back without context', async () => {
      const [, middle] = signedOff('a', 'kk', [
        ['One.', 'Бір.'],
        ['Two.', 'Екі.'],
        ['Three.', 'Үш.'],
      ])
      await store.memory.put([middle as TranslationUnit], at(1))
      const [back] = await store.memory.lookup({ source: 'kk', target: 'en' }, [query('Екі.', 'Бір.', 'Үш.')])
      expect(back).toMatchObject([{ target: text('Two.'), score: 100 }])
    })

    test('the same pair in the same context replaces its target; in another it stands beside it', async () => {
      await store.memory.put(signedOff('a', 'kk', [['One.', 'Бір.']]), at(1))
      await store.memory.put(signedOff('b', 'kk', [['One.', 'Біреу.']]), at(2))
      await store.memory.put(
        signedOff('c', 'kk', [
          ['One.', 'Бірінші.'],
          ['Two.', 'Екі.'],
        ]),
        at(3),
      )
      const [matches] = await store.memory.lookup({ source: 'en', target: 'kk' }, [query('One.', '', '')])
      expect(matches).toEqual([
        { source: text('One.'), target: text('Біреу.'), score: 101, from: 'b', at: at(2) },
        { source: text('One.'), target: text('Бірінші.'), score: 100, from: 'c', at: at(3) },
      ])
      expect(await store.memory.count()).toBe(3)
    })

    test('there are at most five matches, each another target, the newest first', async () => {
      for (let n = 0; n < 8; n++)
        await store.memory.put(
          signedOff(`a${n}`, 'kk', [
            [`Before ${n}.`, 'x'],
            ['One.', `${n % 7}`],
          ]),
          at(n),
        )
      const [matches] = await store.memory.lookup({ source: 'en', target: 'kk' }, [query('One.', 'Before 3.', '')])
      expect(matches?.map((match) => [match.target, match.score])).toEqual([
        [text('3'), 101],
        [text('0'), 100],
        [text('6'), 100],
        [text('5'), 100],
        [text('4'), 100],
      ])
    })

    test('codes come back with the target, and a source with other codes is another pair', async () => {
      const code = { id: '1', equiv: 'npm ci', canDelete: false, canCopy: true }
      const coded = (words: string): Content => [...text(words), { type: 'ph', ...code }]
      const bold = (words: string): Content => [{ type: 'pc', ...code, content: text(words) }]
      const [plain] = signedOff('plain', 'kk', [['Run ', 'Жүгір ']])
      const unit = plain as TranslationUnit
      const units = [
        unit,
        { ...unit, source: coded('Run '), target: coded('Іске қос '), from: 'coded' },
        { ...unit, source: bold('Run '), target: bold('Қос '), from: 'bold' },
      ]
      await store.memory.put(units, at(1))
      expect(await store.memory.all()).toEqual(expect.arrayContaining(units))
      const [matches] = await store.memory.lookup({ source: 'en', target: 'kk' }, [query('Run ', '', '')])
      expect(matches?.map(({ source, target }) => [source, target])).toEqual(
        expect.arrayContaining(units.map(({ source, target }) => [source, target])),
      )
    })

    test('the same target of sources with other codes is a match for each, of sources spelt otherwise one', async () => {
      const code = { id: '1', equiv: '', canDelete: true, canCopy: true }
      const [plain] = signedOff('plain', 'kk', [["Don't run", 'Жүгірме']])
      const unit = plain as TranslationUnit
      const bold: Content = [{ type: 'pc', ...code, content: text("Don't run") }]
      await store.memory.put([unit, { ...unit, source: bold, from: 'bold' }], at(1))
      await store.memory.put([{ ...unit, source: text('Don’t  run'), before: 'Stop.', from: 'spelt' }], at(2))
      const [matches = []] = await store.memory.lookup({ source: 'en', target: 'kk' }, [query("Don't run")])
      expect(matches.map(({ from, source }) => [from, source])).toEqual([
        ['spelt', text('Don’t  run')],
        ['bold', bold],
      ])
    })

    test('a source without text answers nothing', async () => {
      await store.memory.put(signedOff('a', 'kk', [['', 'Бір.']]), at(1))
      expect(await store.memory.lookup({ source: 'en', target: 'kk' }, [query('', '', ''), query(' ')])).toEqual([
        [],
        [],
      ])
    })

    test('putting again changes nothing, and a sentence said twice in a text is one pair', async () => {
      const units = signedOff('a', 'kk', [
        ['Ha.', 'Ха.'],
        ['Ha.', 'Ха.'],
        ['Ha.', 'Ха.'],
        ['Ha.', 'Ха!'],
      ])
      await store.memory.put(units, at(1))
      await store.memory.put(units, at(1))
      expect(await store.memory.all()).toHaveLength(3)
      expect(await store.memory.count()).toBe(3)
    })

    test('what an article put in can be taken out for one language, and nothing else goes with it', async () => {
      const [kk, az] = (['kk', 'az'] as const).map((target) => signedOff('a', target, [['One.', `${target}`]]))
      const other = signedOff('b', 'kk', [['Two.', 'Екі.']])
      for (const units of [kk, az, other]) await store.memory.put(units as readonly TranslationUnit[], at(1))
      await store.memory.forget('a', 'kk')
      await store.memory.forget('a', 'kk')
      expect(await store.memory.all()).toEqual([...(az ?? []), ...other])
      await store.memory.forget('a', 'az')
      expect(await store.memory.all()).toEqual(other)
      expect(await store.memory.lookup({ source: 'en', target: 'az' }, [query('One.')])).toEqual([[]])
    })

    test('processes that put and forget at once neither fail nor lose what was put', async () => {
      const other = await open()
      const pairs = Array.from({ length: 60 }, (_, n) => [`Sentence ${n}.`, `${n}`] as const)
      for (let round = 0; round < 5; round++)
        await Promise.all([
          store.memory.put(signedOff('a', 'kk', pairs), at(1)),
          other.memory.put(signedOff('a', 'az', pairs.toReversed()), at(1)),
          store.memory.put(signedOff('a', 'ru', pairs), at(1)),
          other.memory.forget('a', 'ru'),
        ])
      const [kk] = await store.memory.lookup({ source: 'en', target: 'kk' }, [query('Sentence 7.')])
      const [az] = await store.memory.lookup({ source: 'en', target: 'az' }, [query('Sentence 7.')])
      expect([kk?.length, az?.length]).toEqual([1, 1])
    })

    test('sign-offs that share sentences never stop each other, whatever each takes out before', async () => {
      const other = await open()
      const pairs = Array.from({ length: 20 }, (_, n) => [`Sentence ${n}.`, `${n}`] as const)
      await store.memory.put(signedOff('a', 'kk', pairs), at(1))
      await store.memory.put(signedOff('a', 'az', pairs).slice(15), at(1))
      const signOff = (process: Store, target: Language, units: readonly TranslationUnit[]) =>
        process.transaction(async (records) => {
          await records.memory.forget('a', target)
          await records.memory.put(units, at(2))
        })
      for (let round = 0; round < 10; round++)
        await Promise.all([
          signOff(store, 'kk', signedOff('a', 'kk', pairs)),
          signOff(other, 'az', signedOff('a', 'az', pairs).toReversed().slice(round)),
        ])
      expect(await store.memory.count()).toBe(20 + 11)
    })

    test('an import larger than one statement is taken in whole', async () => {
      const units = Array.from({ length: 4500 }, (_, n) => signedOff('import', 'ru', [[`Row ${n}`, `Ряд ${n}`]])).flat()
      await store.memory.put(units, at(1))
      expect(await store.memory.count()).toBe(4500)
      const [match] = await store.memory.lookup({ source: 'ru', target: 'en' }, [query('Ряд 4321', '', '')])
      expect(match).toMatchObject([{ target: text('Row 4321'), score: 101, from: 'import' }])
    })
  })
}
