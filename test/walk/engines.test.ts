import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Engine } from '../../src/engine.ts'
import { routed } from '../../src/engines/index.ts'
import { pseudoEngine } from '../../src/engines/pseudo.ts'
import type { JobRecord } from '../../src/job.ts'
import { Fault, type FaultCode } from '../../src/model/fault.ts'
import type { TranslationId } from '../../src/model/ids.ts'
import { isFilled, type Origin } from '../../src/model/translation.ts'
import type { Ports } from '../../src/step.ts'
import { submit } from '../../src/steps/submit.ts'
import { suggest } from '../../src/steps/suggest.ts'
import { translationId } from '../../src/text/identity.ts'
import { ANY_ENGINE } from '../engines/routes.ts'
import { editor, type Ground, layGround } from './ground.ts'

const story = readFileSync(new URL('../fixtures/walk/story.md', import.meta.url), 'utf8')
const never = new AbortController().signal

/** Letters of the target language, under another name; what the engine lets through of each request. */
const engine = (id: string, keep: (index: number) => boolean = () => true): Engine => ({
  ...pseudoEngine(),
  id,
  suggest: async (request, signal) => {
    const suggestions = await pseudoEngine().suggest(request, signal)
    return suggestions
      .filter((_, index) => keep(index))
      .map((one) => ({ ...one, origin: { type: 'engine', engine: id } }))
  },
})
const failing = (id: string, code: FaultCode): Engine => ({
  ...engine(id),
  suggest: async () => {
    throw new Fault(code, { engine: id, reason: 'as the test says', seconds: 7 }, { retryAfterSeconds: 7 })
  },
})

describe('a process with engines', () => {
  let ground: Ground
  let leave: () => Promise<void>
  let stories = 0

  // without engines of its own, the ground's queue leaves each translation to the engines that a test brings
  beforeAll(async () => {
    ground = await layGround({})
    await ground.ports.store.people.put(editor)
    leave = await ground.ports.store.attend('engines')
  })
  afterAll(async () => {
    await leave()
    await ground.leave()
  })

  const newTranslation = async (): Promise<TranslationId> => {
    const markdown = story.replace(/^---\n/, `---\nslug: story-${stories++}\n`)
    const { document } = await submit({ markdown, source: 'en', languages: ['kk'] }, editor, ground.ports)
    const translation = translationId(document.id, 'kk')
    while (!(await ground.ports.store.translations.get(translation))) await sleep(10)
    return translation
  }
  const equipped = (...engines: readonly Engine[]): Ports => ({
    ...ground.ports,
    engines,
    route: routed(engines, ANY_ENGINE),
  })
  const origins = async (translation: TranslationId): Promise<readonly (Origin | undefined)[]> => {
    const targets = await ground.ports.store.translations.targets(translation)
    return targets.map((target) => (isFilled(target) ? target.origin : undefined))
  }
  const enginesOf = async (translation: TranslationId) =>
    [...new Set((await origins(translation)).map((origin) => (origin?.type === 'engine' ? origin.engine : '–')))].sort()
  const thrownBy = (work: Promise<unknown>) =>
    work.then(
      () => undefined,
      (thrown: unknown) => (thrown as Fault).code,
    )

  test('drafts what a process without engines has left to it', async () => {
    const translation = await newTranslation()
    expect(await suggest({ translation }, ground.ports, never)).toMatchObject({ type: 'snooze' })
    expect(await suggest({ translation }, equipped(pseudoEngine()), never)).toMatchObject({ type: 'done' })
    expect((await origins(translation)).every((origin) => origin?.type === 'engine')).toBe(true)
  })

  test('asks the next engine for what the one before left out', async () => {
    const translation = await newTranslation()
    const ports = equipped(
      engine('first', (index) => index % 2 === 0),
      engine('second'),
      failing('third', 'engine.refused'),
    )
    expect(await suggest({ translation }, ports, never)).toMatchObject({ type: 'done' })
    expect(await enginesOf(translation)).toEqual(['first', 'second'])
  })

  test.each(['engine.refused', 'engine.budget_spent'] as const)(
    'passes over an engine that fails for good: %s',
    async (code) => {
      const translation = await newTranslation()
      expect(await suggest({ translation }, equipped(failing('first', code), engine('second')), never)).toMatchObject({
        type: 'done',
      })
      expect(await enginesOf(translation)).toEqual(['second'])
    },
  )

  test('tells the first fault when no engine can work', async () => {
    const translation = await newTranslation()
    const ports = equipped(failing('first', 'engine.budget_spent'), failing('second', 'engine.refused'))
    expect(await thrownBy(suggest({ translation }, ports, never))).toBe('engine.budget_spent')
  })

  test('waits for an engine that asks for a pause, and asks nobody else meanwhile', async () => {
    const translation = await newTranslation()
    const ports = equipped(failing('first', 'engine.throttled'), engine('second'))
    expect(await suggest({ translation }, ports, never)).toMatchObject({ type: 'snooze', seconds: 7 })
    expect(await enginesOf(translation)).toEqual(['–'])
  })

  test('waits for an engine that is out of reach twice, then passes it over', async () => {
    const translation = await newTranslation()
    const ports = equipped(failing('first', 'engine.unavailable'), engine('second'))
    const atAttempt = (attempts: number): Ports => {
      const get = async () => ({ attempts }) as JobRecord
      return { ...ports, store: { ...ports.store, jobs: { ...ports.store.jobs, get } } }
    }
    for (const attempt of [1, 2])
      expect(await thrownBy(suggest({ translation }, atAttempt(attempt), never))).toBe('engine.unavailable')
    expect(await enginesOf(translation)).toEqual(['–'])
    expect(await suggest({ translation }, atAttempt(3), never)).toMatchObject({ type: 'done' })
    expect(await enginesOf(translation)).toEqual(['second'])
  })

  test('goes through a third language once the pair is turned down, and says so in the origin', async () => {
    const translation = await newTranslation()
    let isTurnedDown = false
    const fickle: Engine = {
      ...engine('fickle'),
      capabilities: (pair) =>
        isTurnedDown && pair.source === 'en' && pair.target === 'kk' ? undefined : pseudoEngine().capabilities(pair),
      suggest: async (request, signal) => {
        if (request.pair.target === 'kk' && request.pair.source === 'en') {
          isTurnedDown = true
          return []
        }
        return engine('fickle').suggest(request, signal)
      },
    }
    expect(await suggest({ translation }, equipped(fickle), never)).toMatchObject({ type: 'done' })
    const found = await origins(translation)
    expect(found.length).toBeGreaterThan(0)
    for (const origin of found) expect(origin).toEqual({ type: 'engine', engine: 'fickle', via: 'ru' })
  })
})
