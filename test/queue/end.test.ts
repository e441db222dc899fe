import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { JobRecord } from '../../src/job.ts'
import { asFault, Fault } from '../../src/model/fault.ts'
import { backOff, endOfFault, endOfOutcome } from '../../src/queue/end.ts'

const attempt = fc.integer({ min: 1, max: 60 })
const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })
const job = (attempts: number) => ({ attempts }) as JobRecord

test('a back-off is at least a second and never longer than a quarter of an hour', () => {
  fc.assert(
    fc.property(attempt, chance, (attempt, chance) => {
      expect(backOff(attempt, chance)).toBeGreaterThanOrEqual(1)
      expect(backOff(attempt, chance)).toBeLessThanOrEqual(900)
    }),
  )
})

test('without chance the back-off doubles until it is as long as it gets', () => {
  expect([1, 2, 3, 4, 5].map((attempt) => backOff(attempt, 0))).toEqual([1, 2, 4, 8, 16])
  expect(backOff(40, 0)).toBe(450)
})

test('chance spreads a back-off over its later half', () => {
  expect(backOff(3, 0)).toBe(4)
  expect(backOff(3, 0.5)).toBe(6)
  expect(backOff(3, 0.999)).toBeCloseTo(8, 1)
})

test('a job waits for a retry only if it can help and attempts remain', () => {
  const throttled = new Fault('engine.throttled', { engine: 'toy' })
  const why = { code: 'engine.throttled', params: { engine: 'toy' } }
  expect(endOfFault(throttled, job(2), 3, 0)).toEqual({ state: 'waiting', inSeconds: 2, snooze: false, why })
  expect(endOfFault(throttled, job(3), 3, 0)).toEqual({ state: 'failed', why })
  expect(endOfFault(new Fault('engine.refused'), job(1), 3, 0)).toMatchObject({ state: 'failed' })
  expect(endOfFault(asFault(new Error('boom')), job(1), 3, 0)).toMatchObject({ state: 'waiting' })
})

test('what the fault asks to wait for is waited for, and a longer back-off stays', () => {
  const asks = (retryAfterSeconds: number) => new Fault('engine.throttled', {}, { retryAfterSeconds })
  expect(endOfFault(asks(30), job(1), 3, 0)).toMatchObject({ inSeconds: 30 })
  expect(endOfFault(asks(30), job(8), 9, 0)).toMatchObject({ inSeconds: 128 })
})

test('every outcome has its end', () => {
  expect(endOfOutcome({ type: 'done', next: [] })).toEqual({ state: 'done' })
  expect(endOfOutcome({ type: 'cancel', why: 'gone' })).toEqual({ state: 'cancelled', why: { text: 'gone' } })
  expect(endOfOutcome({ type: 'snooze', seconds: 5, why: 'paced' })).toEqual({
    state: 'waiting',
    inSeconds: 5,
    snooze: true,
    why: { text: 'paced' },
  })
})
