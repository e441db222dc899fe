import { describe, expect, it } from 'vitest'
import { glossaryFor } from '../../src/engines/deepl/glossary.ts'
import { deepl } from '../../src/engines/deepl.ts'
import { text } from '../../src/model/inline.ts'
import { describeEngine, requestFor } from '../contracts/engine.ts'
import { DEEPL_KEY, startDeepL } from '../emulator/deepl.ts'
import { concept, EN_RU, faultOf, never } from './amazon.ts'
import { parts, pc, ph } from './content.ts'
import { withService } from './emulated.ts'

const service = withService(() => startDeepL({ glossaries: 3 }))
const newEngine = (rest: Partial<Parameters<typeof deepl>[0]> = {}) =>
  deepl({ key: DEEPL_KEY, serverUrl: service().url, attempts: 1, ...rest })
const one = requestFor(EN_RU, [text('The port is open.')])
const TRANSLATE = 'POST /v2/translate'

// a service of its own: requests that were given up still arrive, since DeepL's client cannot be stopped
const onTrial = withService(startDeepL)
for (const pair of [EN_RU, { source: 'az', target: 'kk' }, { source: 'kk', target: 'en' }] as const)
  describeEngine(`deepl from ${pair.source} into ${pair.target}`, {
    make: () => newEngine({ serverUrl: onTrial().url }),
    pair,
    stall: () => onTrial().play({ trick: { type: 'hang' } }),
    breakDown: () => onTrial().play({ trick: { type: 'status', status: 503 } }),
  })

const translations = () =>
  service()
    .received.filter(({ route }) => route === TRANSLATE)
    .map(({ body }) => Object.fromEntries(new URLSearchParams(body)))

describe('what is sent', () => {
  it('is one segment with its neighbours as context, neither cut nor tidied', async () => {
    const segments = one.segments.map((segment) => ({ ...segment, before: 'Rain fell.', after: 'Ships wait.' }))
    await newEngine().suggest({ ...one, segments }, never)
    expect(translations()).toEqual([
      expect.objectContaining({
        text: 'The port is open.',
        source_lang: 'en',
        target_lang: 'ru',
        context: 'Rain fell.\nShips wait.',
        split_sentences: '0',
        preserve_formatting: '1',
        tag_handling: 'xml',
      }),
    ])
  })

  it.each([
    ['az', 'ru', 'quality_optimized'],
    ['en', 'kk', 'quality_optimized'],
    ['en', 'ru', undefined],
  ] as const)('from %s into %s asks for the model %s', async (source, target, model) => {
    await newEngine().suggest(requestFor({ source, target }, [text('Liman')]), never)
    expect(translations()[0]?.model_type).toBe(model)
  })

  it('asks for American English', async () => {
    await newEngine().suggest(requestFor({ source: 'ru', target: 'en' }, [text('Порт')]), never)
    expect(translations()[0]?.target_lang).toBe('en-US')
  })

  it.each([
    ['tags', 'xml', 'Run <x id="1"/> &amp; <g id="2">wait</g>'],
    ['spans', 'html', 'Run <span id="1" translate="no">npm ci</span> &amp; <span id="2">wait</span>'],
    ['bare', undefined, 'Run npm ci & wait'],
  ] as const)('is written in %s, to be handled as %s', async (encoding, handling, written) => {
    const content = parts('Run ', ph('1', 'npm ci'), ' & ', pc('2', 'wait'))
    await newEngine().suggest(requestFor(EN_RU, [content], { encoding }), never)
    expect(translations()[0]).toMatchObject({ text: written })
    expect(translations()[0]?.tag_handling).toBe(handling)
  })

  it('leaves out segments without words, and those that are too long', async () => {
    const request = requestFor(EN_RU, [text(' '), text('ж'.repeat(5_001)), text('Порт.')])
    expect((await newEngine().suggest(request, never)).map(({ segment }) => segment)).toEqual(['s3'])
    expect(translations()).toHaveLength(1)
  })
})

describe('a glossary', () => {
  const concepts = [
    concept('port', 'noun', { en: ['port', 'admitted:harbour', 'forbidden:dock'], ru: ['порт'], az: ['liman'] }),
    concept('bank', 'noun', { en: ['bank'], ru: ['банк'] }),
    concept('shore', 'noun', { en: ['bank'], ru: ['берег'] }),
  ]
  const request = requestFor(EN_RU, [text('The port is open.')], { concepts })
  const name = glossaryFor(concepts, EN_RU)?.name ?? ''
  const fill = (count: number, nameOf: (index: number) => string) => {
    for (let index = 0; index < count; index++) {
      const kept = { source_lang: 'en', target_lang: 'ru', entry_count: 1, ready: true, entries: new Map() }
      const creation_time = new Date(1_000 * (index + 1)).toISOString()
      service().glossaries.set(`g${index}`, { glossary_id: `g${index}`, name: nameOf(index), creation_time, ...kept })
    }
  }

  it('holds what may be written, and no source that has two targets', () => {
    expect(glossaryFor(concepts, EN_RU)?.entries).toEqual([
      ['harbour', 'порт'],
      ['port', 'порт'],
    ])
    expect(name).toMatch(/^terjiman-en-ru-[0-9a-f]{20}$/)
    expect(glossaryFor(concepts, { source: 'en', target: 'az' })).toBeUndefined()
  })

  it('is made once, sent, and kept in the origin', async () => {
    service().glossaries.clear()
    const engine = newEngine()
    await Promise.all([engine.suggest(request, never), engine.suggest(request, never)])
    const [suggestion] = await newEngine().suggest(request, never)
    expect(service().received.filter(({ route }) => route === 'POST /v2/glossaries')).toHaveLength(1)
    const [made] = service().glossaries.values()
    expect(translations().map(({ glossary_id: id }) => id)).toEqual(Array(3).fill(made?.glossary_id))
    expect(suggestion?.origin).toEqual({ type: 'engine', engine: 'deepl', terminology: name })
    expect(suggestion?.content).toEqual(text(expect.stringContaining(' порт ')))
  })

  it('that vanished is made again, once for all who miss it', async () => {
    const engine = newEngine()
    await engine.suggest(request, never)
    service().glossaries.clear()
    const many = Array.from({ length: 6 }, (_, index) => text(`The port number ${index}.`))
    expect(await engine.suggest(requestFor(EN_RU, many, { concepts }), never)).toHaveLength(6)
    expect(service().glossaries.size).toBe(1)
  })

  it('takes the place of the oldest of its languages when the account is full, and of nobody else’s', async () => {
    service().glossaries.clear()
    fill(3, (index) => (index === 0 ? 'theirs' : `terjiman-en-ru-${index}`))
    expect(await newEngine().suggest(request, never)).toHaveLength(1)
    const names = [...service().glossaries.values()].map((kept) => kept.name)
    expect(names).toEqual(['theirs', 'terjiman-en-ru-2', name])
    service().glossaries.clear()
    fill(3, () => 'theirs')
    expect((await faultOf(newEngine().suggest(request, never))).code).toBe('engine.refused')
    service().glossaries.clear()
  })

  it('is asked for only where DeepL takes one', async () => {
    expect(newEngine().capabilities(EN_RU)?.terms).toBe('inflect')
    for (const target of ['az', 'kk'] as const) {
      expect(newEngine().capabilities({ source: 'en', target })?.terms).toBe('none')
      await newEngine().suggest(requestFor({ source: 'en', target }, [text('The port.')], { concepts }), never)
    }
    expect(service().received.every(({ route }) => route === TRANSLATE)).toBe(true)
  })
})

describe('errors', () => {
  it.each([
    [429, 'engine.throttled'],
    [500, 'engine.unavailable'],
    [503, 'engine.unavailable'],
    [504, 'engine.unavailable'],
    [400, 'engine.refused'],
    [403, 'engine.refused'],
    [404, 'engine.refused'],
    [456, 'engine.refused'],
  ] as const)('with status %i are %s', async (status, code) => {
    service().play({ trick: { type: 'status', status, body: { message: 'as the script says' } } })
    const fault = await faultOf(newEngine().suggest(one, never))
    expect(fault).toMatchObject({ code, params: { engine: 'deepl' } })
    expect(fault.retryAfterSeconds).toBe(code === 'engine.throttled' ? 10 : undefined)
  })

  it('of a request that is too large leave out that segment alone', async () => {
    service().play({ body: /berth/, trick: { type: 'status', status: 413 } })
    const suggestions = await newEngine().suggest(requestFor(EN_RU), never)
    expect(suggestions.map(({ segment }) => segment)).toEqual(['s2', 's3', 's4'])
  })

  it.each([
    ['a reply that is no JSON', { type: 'malformed' }],
    ['a reply without a translation', { type: 'empty' }],
    ['a connection that breaks', { type: 'reset' }],
    ['a service that never answers', { type: 'hang' }],
  ] as const)('take %s for a service that is not available', async (_, trick) => {
    service().play({ trick })
    expect((await faultOf(newEngine({ requestTimeoutMs: 1_100 }).suggest(one, never))).code).toBe('engine.unavailable')
  })

  it('are nobody’s business when the second attempt succeeds', async () => {
    service().play({ times: 1, trick: { type: 'status', status: 500 } })
    expect(await newEngine({ attempts: 2 }).suggest(one, never)).toHaveLength(1)
  })

  it('name a key that is not accepted', async () => {
    expect((await faultOf(newEngine({ key: 'another' }).reach(never))).code).toBe('engine.refused')
  })
})

it('sends four requests at once, and all of them in the end', async () => {
  service().play({ trick: { type: 'latency', milliseconds: 30 } })
  const many = Array.from({ length: 9 }, (_, index) => text(`The port number ${index}.`))
  expect(await newEngine().suggest(requestFor(EN_RU, many), never)).toHaveLength(9)
  expect(service().busiest()).toBe(4)
})
