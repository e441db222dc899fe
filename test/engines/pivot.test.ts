import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Engine, EngineRequest } from '../../src/engine.ts'
import { libretranslate } from '../../src/engines/libretranslate.ts'
import { limited } from '../../src/engines/limited.ts'
import { pivoted } from '../../src/engines/pivot.ts'
import { pseudoEngine } from '../../src/engines/pseudo.ts'
import { codesOf, text } from '../../src/model/inline.ts'
import type { Charge } from '../../src/store.ts'
import { sameCodes } from '../../src/text/marks.ts'
import { describeEngine, requestFor } from '../contracts/engine.ts'
import { startLibreTranslate } from '../emulator/libretranslate.ts'
import { concept, never } from './amazon.ts'
import { contents, parts, pc, ph } from './content.ts'
import { withService } from './emulated.ts'

const AZ_KK = { source: 'az', target: 'kk' } as const
const service = withService(startLibreTranslate)

describeEngine('libretranslate, through English', {
  make: () => {
    const engine = libretranslate({ url: service().url })
    return pivoted([engine, engine], 'en')
  },
  pair: { source: 'az', target: 'ru' },
  stall: () => service().play({ trick: { type: 'hang' } }),
  breakDown: () => service().play({ trick: { type: 'status', status: 503 } }),
})

/** An engine that writes down what it is asked. */
const listening = (engine: Engine) => {
  const asked: EngineRequest[] = []
  const suggest: Engine['suggest'] = (request, signal) => {
    asked.push(request)
    return engine.suggest(request, signal)
  }
  return { asked, engine: { ...engine, suggest } }
}

describe('a pivot', () => {
  it('asks each hop for its own pair, and sends on what the first has answered', async () => {
    const { asked, engine } = listening(pseudoEngine())
    const concepts = [concept('a', 'noun', { az: ['liman'], ru: ['порт'], kk: ['порт'] })]
    const [segment] = requestFor(AZ_KK, [text('Liman açıqdır.')]).segments
    const segments = segment ? [{ ...segment, before: 'Yağış yağır.', examples: [{ source: 'a', target: 'b' }] }] : []
    const [suggestion] = await pivoted([engine, engine], 'ru').suggest(
      { ...requestFor(AZ_KK, [], { concepts }), segments },
      never,
    )
    expect(asked.map(({ pair }) => `${pair.source}-${pair.target}`)).toEqual(['az-ru', 'ru-kk'])
    expect(asked.map((request) => request.concepts)).toEqual([concepts, concepts])
    expect(asked.flatMap((request) => request.segments)).toEqual([
      { segment: 's1', content: text('Liman açıqdır.'), before: 'Yağış yağır.', after: '' },
      { segment: 's1', content: text(expect.stringMatching(/^[А-Я][а-яё]{4} /)), before: '', after: '' },
    ])
    expect(suggestion?.origin).toEqual({ type: 'engine', engine: 'pseudo', via: 'ru' })
  })

  it('keeps codes through both hops, and what they stand around', async () => {
    const engine = pseudoEngine()
    const source = parts('Bu ', pc('1', 'liman ', ph('2', 'SOCAR')), ' və ', pc('3', 'gəmi'), '.')
    const [suggestion] = await pivoted([engine, engine], 'ru').suggest(requestFor(AZ_KK, [source]), never)
    expect(codesOf(suggestion?.content ?? []).map(({ id }) => id)).toEqual(['1', '2', '3'])
  })

  it('never answers with other codes than those of the source', async () => {
    const engine = pseudoEngine()
    const pivot = pivoted([engine, engine], 'ru')
    await fc.assert(
      fc.asyncProperty(contents, async (source) => {
        for (const { content } of await pivot.suggest(requestFor(AZ_KK, [source]), never))
          expect(sameCodes(content, source)).toBe(true)
      }),
    )
  })

  it('of two engines bears both their names', async () => {
    const pivot = pivoted(
      [
        { ...pseudoEngine(), id: 'one' },
        { ...pseudoEngine(), id: 'other' },
      ],
      'ru',
    )
    const [suggestion] = await pivot.suggest(requestFor(AZ_KK, [text('Liman açıqdır.')]), never)
    expect(suggestion?.origin).toEqual({ type: 'engine', engine: 'one+other', via: 'ru' })
  })

  it('charges both hops, each for its own pair', async () => {
    const charges: Charge[] = []
    const meter = { charge: async (charge: Charge) => void charges.push(charge), take: async () => 0 }
    const pace = { requestsPerSecond: 1, bytesPerSecond: 1 }
    const engine = limited(pseudoEngine(), { meter, budget: null, pace, now: () => new Date(0) })
    await pivoted([engine, engine], 'ru').suggest(requestFor(AZ_KK, [text('Liman')]), never)
    expect(charges.map(({ pair, characters }) => [`${pair.source}-${pair.target}`, characters])).toEqual([
      ['az-ru', 5],
      ['ru-kk', 5],
    ])
  })

  it('sends nothing on that is no translation, and asks nobody about nothing', async () => {
    const copying: Engine = {
      ...pseudoEngine(),
      suggest: async ({ segments }) =>
        segments.map(({ segment, content }) => ({
          segment,
          content,
          type: 'mt',
          similarity: null,
          origin: { type: 'engine', engine: 'pseudo' },
        })),
    }
    const { asked, engine } = listening(pseudoEngine())
    expect(await pivoted([copying, engine], 'ru').suggest(requestFor(AZ_KK), never)).toEqual([])
    expect(asked).toEqual([])
  })

  it('can do what both hops can', () => {
    const able = (capabilities: ReturnType<Engine['capabilities']>): Engine => ({
      ...pseudoEngine(),
      capabilities: () => capabilities,
    })
    const first = able({ maxBytes: 10, encodings: ['spans', 'tags', 'bare'], terms: 'inflect', together: true })
    const second = able({ maxBytes: 20, encodings: ['tags', 'bare'], terms: 'none' })
    expect(pivoted([first, second], 'ru').capabilities(AZ_KK)).toEqual({
      maxBytes: 10,
      encodings: ['tags', 'bare'],
      terms: 'none',
      together: true,
    })
    expect(pivoted([first, able(undefined)], 'ru').capabilities(AZ_KK)).toBeUndefined()
    expect(pivoted([first, second], 'kk').capabilities(AZ_KK)).toBeUndefined()
  })
})
