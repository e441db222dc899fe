import { describe, expect, it } from 'vitest'
import { amazonTranslate } from '../../src/engines/amazon-translate.ts'
import { DEFAULT_PACE, limited } from '../../src/engines/limited.ts'
import { pseudoEngine } from '../../src/engines/pseudo.ts'
import { Fault } from '../../src/model/fault.ts'
import { text } from '../../src/model/inline.ts'
import type { Charge, Meter } from '../../src/store.ts'
import { describeEngine, requestFor } from '../contracts/engine.ts'
import { EN_RU, faultOf, never, withEmulator } from './amazon.ts'
import { parts, pc } from './content.ts'

type Take = Parameters<Meter['take']>

/** A meter that writes down what it is asked; `waits` are its answers for the bytes, one after the other, then 0. */
const meterOf = (waits: readonly number[] = [], budget = Number.POSITIVE_INFINITY) => {
  const left = [...waits]
  const taken: Take[] = []
  const charges: Charge[] = []
  const meter: Pick<Meter, 'charge' | 'take'> = {
    async take(...args) {
      taken.push(args)
      return args[0].endsWith('.bytes') ? (left.shift() ?? 0) : 0
    },
    async charge(charge) {
      if (charge.characters > budget) throw new Fault('engine.budget_spent', {})
      charges.push(charge)
    },
  }
  return { meter, taken, charges }
}

const now = () => new Date('2026-11-23T10:00:00Z')
const within = (meter: Pick<Meter, 'charge' | 'take'>, pace = DEFAULT_PACE) =>
  limited(pseudoEngine(), { meter, budget: null, pace, now })
const request = requestFor(EN_RU, [text('Bakı şəhəri'), parts(pc('1', 'a & b'))])

describe('limits', () => {
  const emulator = withEmulator()
  describeEngine('amazon-translate within its limits', {
    make: () => limited(amazonTranslate(), { meter: meterOf().meter, budget: null, pace: DEFAULT_PACE, now }),
    pair: EN_RU,
    stall: () => emulator().play({ act: { type: 'hang' } }),
    breakDown: () => {
      const act = { type: 'error', name: 'ThrottlingException' } as const
      for (const operation of ['TranslateText', 'GetTerminology']) emulator().play({ operation, act })
    },
  })

  it('take requests and bytes from the pair’s buckets, and charge the characters as they are sent', async () => {
    const { meter, taken, charges } = meterOf()
    expect(await within(meter).suggest(request, never)).toHaveLength(2)
    expect(taken).toEqual([
      ['pseudo.en-ru.requests', 2, { perSecond: 20, burst: 20 }],
      ['pseudo.en-ru.bytes', 15 + 23, { perSecond: 1_000, burst: 10_000 }],
    ])
    expect(charges).toEqual([{ engine: 'pseudo', pair: EN_RU, article: 'a1', characters: 11 + 23, at: now() }])
  })

  it('take a full bucket for what no bucket can hold', async () => {
    const { meter, taken } = meterOf()
    const pace = { requestsPerSecond: 1, bytesPerSecond: 5, requestBurst: 1, byteBurst: 10 }
    await within(meter, pace).suggest(request, never)
    expect(taken.map(([, cost]) => cost)).toEqual([1, 10])
  })

  it('wait for a turn that is near', async () => {
    const { meter, taken } = meterOf([40, 30])
    const start = performance.now()
    expect(await within(meter).suggest(request, never)).toHaveLength(2)
    expect(performance.now() - start).toBeGreaterThanOrEqual(65)
    expect(taken).toHaveLength(4)
  })

  it('send back to the queue what would wait too long, and charge nothing', async () => {
    const { meter, charges } = meterOf([7_300])
    const start = performance.now()
    const fault = await faultOf(within(meter).suggest(request, never))
    expect(fault).toMatchObject({
      code: 'engine.throttled',
      retryAfterSeconds: 8,
      params: { engine: 'pseudo', seconds: 8 },
    })
    expect(performance.now() - start).toBeLessThan(1_000)
    expect(charges).toEqual([])
  })

  it('add up what was waited', async () => {
    const { meter } = meterOf([50, 1_990])
    expect((await faultOf(within(meter).suggest(request, never))).code).toBe('engine.throttled')
  })

  it('stop waiting when the signal is aborted', async () => {
    const { meter, charges } = meterOf([1_900])
    const reason = new Error('out of time')
    const stop = new AbortController()
    setTimeout(() => stop.abort(reason), 20)
    const start = performance.now()
    await expect(within(meter).suggest(request, stop.signal)).rejects.toBe(reason)
    expect(performance.now() - start).toBeLessThan(1_000)
    expect(charges).toEqual([])
  })

  it('send nothing once the budget is spent', async () => {
    const { meter } = meterOf([], 5)
    const engine = limited(amazonTranslate(), { meter, budget: 5, pace: DEFAULT_PACE, now })
    expect((await faultOf(engine.suggest(request, never))).code).toBe('engine.budget_spent')
    expect(emulator().received).toEqual([])
  })

  it('neither send nor charge what is too long', async () => {
    const { meter, taken, charges } = meterOf()
    const engine = limited(amazonTranslate(), { meter, budget: null, pace: DEFAULT_PACE, now })
    expect(await engine.suggest(requestFor(EN_RU, [text('ж'.repeat(5_001))]), never)).toEqual([])
    expect([...taken, ...charges]).toEqual([])
  })

  it('ask nothing of an engine for a pair it does not serve', async () => {
    const { meter, taken } = meterOf()
    expect(await within(meter).suggest(requestFor({ source: 'ru', target: 'ru' }), never)).toEqual([])
    expect(taken).toEqual([])
  })
})
