import { describe, expect, it } from 'vitest'
import { libretranslate } from '../../src/engines/libretranslate.ts'
import { text } from '../../src/model/inline.ts'
import { describeEngine, requestFor } from '../contracts/engine.ts'
import { startLibreTranslate } from '../emulator/libretranslate.ts'
import { EN_RU, faultOf, never } from './amazon.ts'
import { parts, pc, ph } from './content.ts'
import { withService } from './emulated.ts'

const service = withService(startLibreTranslate)
const newEngine = (rest: Partial<Parameters<typeof libretranslate>[0]> = {}) =>
  libretranslate({ url: service().url, ...rest })
const one = requestFor(EN_RU, [text('The port is open.')])
const EN_KK = { source: 'en', target: 'kk' } as const
const routes = () => service().received.map(({ route }) => route)
const asked = () =>
  service()
    .received.filter(({ route }) => route === 'POST /translate')
    .map(({ body }) => JSON.parse(body))

for (const pair of [EN_RU, { source: 'az', target: 'en' }] as const)
  describeEngine(`libretranslate from ${pair.source} into ${pair.target}`, {
    make: newEngine,
    pair,
    stall: () => service().play({ trick: { type: 'hang' } }),
    breakDown: () => service().play({ trick: { type: 'status', status: 503 } }),
  })

describe('the pairs that are served', () => {
  it('have English on one side, whatever the server puts together by itself', async () => {
    const engine = newEngine()
    await engine.reach(never)
    expect(engine.capabilities(EN_RU)).toBeDefined()
    expect(engine.capabilities({ source: 'az', target: 'ru' })).toBeUndefined()
    expect(await engine.suggest(requestFor({ source: 'az', target: 'ru' }, [text('Liman')]), never)).toEqual([])
    expect(asked()).toEqual([])
  })

  it('are those that the server lists, asked about once for all', async () => {
    const engine = newEngine()
    await Promise.all([engine.suggest(one, never), engine.suggest(one, never)])
    await engine.suggest(one, never)
    expect(routes().filter((route) => route === 'GET /languages')).toHaveLength(1)
  })

  it('lose what the server has not', async () => {
    const poor = await startLibreTranslate({ languages: ['en', 'az'] })
    const engine = newEngine({ url: poor.url })
    expect(engine.capabilities(EN_RU)).toBeDefined()
    expect(await engine.suggest(one, never)).toEqual([])
    expect(engine.capabilities(EN_RU)).toBeUndefined()
    expect(poor.received.map(({ route }) => route)).toEqual(['GET /languages'])
    await poor.stop()
  })

  it('gain what the server has', async () => {
    const rich = await startLibreTranslate({ languages: ['en', 'kk'] })
    const engine = newEngine({ url: rich.url })
    expect(engine.capabilities(EN_KK)).toBeUndefined()
    await engine.reach(never)
    expect(engine.capabilities(EN_KK)).toBeDefined()
    await rich.stop()
  })
})

describe('what is sent', () => {
  it.each([
    ['spans', 'html', 'Run <span id="1" translate="no">npm ci</span> &amp; <span id="2">wait</span>'],
    ['tags', 'html', 'Run <x id="1"/> &amp; <g id="2">wait</g>'],
    ['bare', 'text', 'Run npm ci & wait'],
  ] as const)('is written in %s, in the format %s', async (encoding, format, q) => {
    const content = parts('Run ', ph('1', 'npm ci'), ' & ', pc('2', 'wait'))
    await newEngine().suggest(requestFor(EN_RU, [content], { encoding }), never)
    expect(asked()).toEqual([{ q, source: 'en', target: 'ru', format }])
  })

  it('has a key where one is set', async () => {
    const locked = await startLibreTranslate({ key: 'sesame' })
    expect(await newEngine({ url: locked.url, key: 'sesame' }).suggest(one, never)).toHaveLength(1)
    expect(await faultOf(newEngine({ url: locked.url }).suggest(one, never))).toMatchObject({
      code: 'engine.refused',
      params: { reason: '403: Invalid API key' },
    })
    await locked.stop()
  })

  it('is two requests at once', async () => {
    service().play({ trick: { type: 'latency', milliseconds: 20 } })
    const many = Array.from({ length: 5 }, (_, index) => text(`The port number ${index}.`))
    expect(await newEngine().suggest(requestFor(EN_RU, many), never)).toHaveLength(5)
    expect(service().busiest()).toBe(2)
  })

  it('leaves out what the server finds too long, and nothing else', async () => {
    const request = requestFor(EN_RU, [text('a'.repeat(5_001)), text('The port.'), text(' ')])
    expect((await newEngine().suggest(request, never)).map(({ segment }) => segment)).toEqual(['s2'])
    expect(asked()).toHaveLength(2)
  })
})

describe('errors', () => {
  const route = 'POST /translate'
  it.each([
    [429, 'engine.throttled'],
    [500, 'engine.unavailable'],
    [502, 'engine.unavailable'],
    [400, 'engine.refused'],
    [403, 'engine.refused'],
  ] as const)('with status %i are %s', async (status, code) => {
    service().play({ route, trick: { type: 'status', status, body: { error: 'as the script says' } } })
    expect(await faultOf(newEngine().suggest(one, never))).toMatchObject({ code, params: { engine: 'libretranslate' } })
  })

  it.each([
    ['7', 7],
    ['999999', 3_600],
    ['soon', 10],
    ['Mon, 23 Nov 2020 10:00:00 GMT', 10],
  ])('come back after the pause that is asked for: %s, %i seconds', async (retryAfter, seconds) => {
    service().play({ route, trick: { type: 'status', status: 429, retryAfter } })
    expect((await faultOf(newEngine().suggest(one, never))).retryAfterSeconds).toBe(seconds)
  })

  it.each([
    ['a reply that is no JSON', { type: 'malformed' }],
    ['a reply without a translation', { type: 'empty' }],
    ['a connection that breaks', { type: 'reset' }],
    ['a service that never answers', { type: 'hang' }],
  ] as const)('take %s for a service that is not available', async (_, trick) => {
    service().play({ route, trick })
    const fault = await faultOf(newEngine({ requestTimeoutMs: 200 }).suggest(one, never))
    expect(fault.code).toBe('engine.unavailable')
    expect(fault.params.reason).not.toBe('')
  })

  it('take a closed port for a service that is not available', async () => {
    const gone = await startLibreTranslate()
    await gone.stop()
    expect(await faultOf(newEngine({ url: gone.url }).reach(never))).toMatchObject({
      code: 'engine.unavailable',
      params: { reason: expect.stringContaining('ECONNREFUSED') },
    })
  })
})
