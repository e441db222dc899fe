import { describe, expect, it } from 'vitest'
import { FAULTS, Fault } from '../../src/model/fault.ts'
import { text } from '../../src/model/inline.ts'
import { describeEngine, requestFor } from '../contracts/engine.ts'
import { startEmulator } from '../emulator/server.ts'
import { EN_RU, faultOf, never, newEngine, withEmulator } from './amazon.ts'
import { parts, pc, ph } from './content.ts'

const emulator = withEmulator({ unsupported: ['az-kk'] })
const one = requestFor(EN_RU, [text('The port is open.')])

describeEngine('amazon-translate', {
  make: newEngine,
  pair: EN_RU,
  stall: () => emulator().play({ act: { type: 'hang' } }),
  breakDown: () => {
    const act = { type: 'error', name: 'ServiceUnavailableException' } as const
    for (const operation of ['TranslateText', 'GetTerminology']) emulator().play({ operation, act })
  },
})

describe('errors, by their names', () => {
  it.each([
    ['ThrottlingException', 'engine.throttled', 2],
    ['TooManyRequestsException', 'engine.throttled', 2],
    ['LimitExceededException', 'engine.refused', 2],
    ['ServiceUnavailableException', 'engine.unavailable', 2],
    ['InternalServerException', 'engine.unavailable', 2],
    ['ConcurrentModificationException', 'engine.throttled', 1],
    ['ConflictException', 'engine.throttled', 1],
    ['DetectedLanguageLowConfidenceException', 'engine.refused', 1],
    ['InvalidRequestException', 'engine.refused', 1],
    ['InvalidParameterValueException', 'engine.refused', 1],
    ['ResourceNotFoundException', 'engine.refused', 1],
    ['AccessDeniedException', 'engine.refused', 1],
    ['UnrecognizedClientException', 'engine.refused', 1],
  ] as const)('%s is %s after %i requests', async (name, code, requests) => {
    emulator().play({ act: { type: 'error', name } })
    const fault = await faultOf(newEngine().suggest(one, never))
    expect(fault.code).toBe(code)
    expect(fault.params).toMatchObject({ engine: 'amazon-translate' })
    expect(fault.retryAfterSeconds !== undefined).toBe(code === 'engine.throttled')
    // a request of the test before may still be on its way here
    const ours = emulator().received.filter(({ body }) => body.Text === 'The port is open.')
    expect(ours.map(({ attempt }) => attempt)).toEqual([1, 2].slice(0, requests))
  })

  it.each([
    ['a reply that is no JSON', { type: 'malformed' }],
    ['a reply without a translation', { type: 'empty' }],
    ['a connection that breaks', { type: 'reset' }],
  ] as const)('take %s for a service that is not available', async (_, act) => {
    emulator().play({ act })
    expect((await faultOf(newEngine().suggest(one, never))).code).toBe('engine.unavailable')
  })

  it('take a service that never answers for one that is not available', async () => {
    emulator().play({ act: { type: 'hang' } })
    expect((await faultOf(newEngine({ requestTimeoutMs: 50 }).suggest(one, never))).code).toBe('engine.unavailable')
    expect(emulator().received).toHaveLength(2)
  })

  it('take a closed port for a service that is not available', async () => {
    const gone = await startEmulator()
    const { AWS_ENDPOINT_URL_TRANSLATE: before } = process.env
    process.env.AWS_ENDPOINT_URL_TRANSLATE = gone.url
    await gone.stop()
    try {
      expect((await faultOf(newEngine().suggest(one, never))).code).toBe('engine.unavailable')
    } finally {
      process.env.AWS_ENDPOINT_URL_TRANSLATE = before
    }
  })

  it('name the region as what is missing', async () => {
    const { AWS_REGION: before } = process.env
    delete process.env.AWS_REGION
    try {
      const fault = await faultOf(newEngine().suggest(one, never))
      expect(fault).toMatchObject({ code: 'engine.refused', params: { reason: expect.stringContaining('egion') } })
    } finally {
      process.env.AWS_REGION = before
    }
  })

  it('do not keep an aborted signal waiting while the SDK waits', async () => {
    emulator().play({ act: { type: 'error', name: 'ThrottlingException', retryAfterSeconds: 3 } })
    const start = performance.now()
    await expect(newEngine().suggest(one, AbortSignal.timeout(100))).rejects.toThrow('timeout')
    expect(performance.now() - start).toBeLessThan(1_000)
  })

  it('come back after as many seconds as Amazon says', async () => {
    emulator().play({ act: { type: 'error', name: 'ThrottlingException', retryAfterSeconds: 1 } })
    expect(await faultOf(newEngine().suggest(one, never))).toMatchObject({
      params: { seconds: 1 },
      retryAfterSeconds: 1,
    })
  })

  it('say themselves whether a retry can help', async () => {
    emulator().play({ act: { type: 'error', name: 'LimitExceededException' } })
    const fault = await faultOf(newEngine().suggest(one, never))
    expect(FAULTS[fault.code].retry).toBe(false)
    expect(fault).toBeInstanceOf(Fault)
  })

  it('are nobody’s business when the second attempt succeeds', async () => {
    emulator().play({ times: 1, act: { type: 'error', name: 'InternalServerException' } })
    expect(await newEngine().suggest(one, never)).toHaveLength(1)
  })
})

describe('a text', () => {
  it('of 10,000 bytes is sent, one of two more is left out', async () => {
    const request = requestFor(EN_RU, [text('ж'.repeat(5_000)), text('ж'.repeat(5_001)), text('Порт.')])
    const suggestions = await newEngine().suggest(request, never)
    expect(suggestions.map(({ segment }) => segment)).toEqual(['s1', 's3'])
    expect(emulator().received).toHaveLength(2)
  })

  it('is measured as it is sent, with its marks and entities', async () => {
    const request = requestFor(EN_RU, [parts(pc('1', '&'.repeat(2_000))), text('&'.repeat(2_000))])
    expect((await newEngine().suggest(request, never)).map(({ segment }) => segment)).toEqual(['s2'])
  })

  it('that Amazon itself finds too long is left out alone', async () => {
    emulator().play({ text: /berth/, act: { type: 'error', name: 'TextSizeLimitExceededException' } })
    const suggestions = await newEngine().suggest(requestFor(EN_RU), never)
    expect(suggestions.map(({ segment }) => segment)).toEqual(['s2', 's3', 's4'])
  })

  it('without words is not sent', async () => {
    const request = requestFor(EN_RU, [text(' '), [], [ph('1', 'map.png')]])
    expect(await newEngine().suggest(request, never)).toEqual([])
    expect(emulator().received).toEqual([])
  })
})

describe('a pair that is not supported', () => {
  const AZ_KK = { source: 'az', target: 'kk' } as const

  it('is asked about once, and left to others from then on', async () => {
    const engine = newEngine()
    expect(engine.capabilities(AZ_KK)).toBeDefined()
    expect(await engine.suggest(requestFor(AZ_KK, [text('Liman')]), never)).toEqual([])
    expect(engine.capabilities(AZ_KK)).toBeUndefined()
    expect(await engine.suggest(requestFor(AZ_KK, [text('Liman')]), never)).toEqual([])
    expect(emulator().received).toHaveLength(1)
    expect(engine.capabilities(EN_RU)).toBeDefined()
  })
})

describe('what is sent', () => {
  it('names both languages and no settings', async () => {
    await newEngine().suggest(one, never)
    expect(emulator().received.map(({ body }) => body)).toEqual([
      { Text: 'The port is open.', SourceLanguageCode: 'en', TargetLanguageCode: 'ru' },
    ])
  })

  it.each([
    ['tags', 'Run <x id="1"/> &amp; <g id="2">wait</g>'],
    ['spans', 'Run <span id="1" translate="no">npm ci</span> &amp; <span id="2">wait</span>'],
    ['bare', 'Run npm ci & wait'],
  ] as const)('is written in %s', async (encoding, written) => {
    const content = parts('Run ', ph('1', 'npm ci'), ' & ', pc('2', 'wait'))
    await newEngine().suggest(requestFor(EN_RU, [content], { encoding }), never)
    expect(emulator().received[0]?.body.Text).toBe(written)
  })

  it('is four requests at once, and all of them in the end', async () => {
    emulator().play({ act: { type: 'latency', milliseconds: 30 } })
    const many = Array.from({ length: 9 }, (_, index) => text(`The port number ${index}.`))
    const suggestions = await newEngine().suggest(requestFor(EN_RU, many), never)
    expect(suggestions.map(({ segment }) => segment)).toEqual(many.map((_, index) => `s${index + 1}`))
    expect(emulator().busiest()).toBe(4)
  })

  it('ends with the first failure', async () => {
    emulator().play({ text: /number 0/, act: { type: 'error', name: 'InvalidRequestException' } })
    emulator().play({ act: { type: 'latency', milliseconds: 300 } })
    const many = Array.from({ length: 30 }, (_, index) => text(`The port number ${index}.`))
    expect((await faultOf(newEngine().suggest(requestFor(EN_RU, many), never))).code).toBe('engine.refused')
    expect(emulator().received.length).toBeLessThanOrEqual(4)
  })
})

describe('a reply', () => {
  const marked = requestFor(EN_RU, [parts('The ', pc('1', 'port'), ' is ', ph('2', 'open'), '.')])

  it.each(['wrong-codes', 'dropped-marks'] as const)('with %s is left out', async (type) => {
    emulator().play({ act: { type } })
    expect(await newEngine().suggest(marked, never)).toEqual([])
  })

  it('that answers with entities is decoded', async () => {
    emulator().play({ act: { type: 'reworded', reword: () => '&laquo;Порт&raquo; &amp; &#39;берег&#39; &lt;5' } })
    const [suggestion] = await newEngine().suggest(one, never)
    expect(suggestion?.content).toEqual(text("«Порт» & 'берег' <5"))
  })
})
