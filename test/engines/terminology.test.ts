import { describe, expect, it } from 'vitest'
import { terminologyFor } from '../../src/engines/amazon-translate/terminology.ts'
import { text } from '../../src/model/inline.ts'
import { requestFor } from '../contracts/engine.ts'
import { concept, EN_RU, faultOf, never, newEngine, withEmulator } from './amazon.ts'

const CONCEPTS = [
  concept('aliyev', 'person', {
    en: ['Heydar Aliyev', 'deprecated:Geidar Aliev', 'admitted:H. Aliyev'],
    ru: ['Гейдар Алиев', 'deprecated:Хейдар Алиев'],
  }),
  concept('ots', 'organization', {
    en: ['Organization of Turkic States', 'admitted:OTS'],
    ru: ['Организация тюркских государств', 'admitted:ОТГ'],
  }),
  concept('socar', 'organization', { en: ['Azpetrol'], ru: ['Azpetrol'] }),
  concept('port', 'noun', { en: ['port'], ru: ['порт'] }),
]

describe('the terms that are safe', () => {
  it('are persons, acronyms and names spelled alike', () => {
    expect(terminologyFor(CONCEPTS, EN_RU)?.csv).toBe('en,ru\nAzpetrol,Azpetrol\nHeydar Aliyev,Гейдар Алиев\nOTS,ОТГ\n')
  })

  it('are no common nouns, whether spelled alike or not', () => {
    const minister = [concept('a', 'noun', { ru: ['министр'], kk: ['министр'] })]
    expect(terminologyFor(minister, { source: 'ru', target: 'kk' })).toBeUndefined()
  })

  it('never give a source two targets', () => {
    const twins = [
      concept('a', 'organization', { en: ['OTS'], ru: ['ОТГ'] }),
      concept('b', 'organization', { en: ['OTS'], ru: ['ОТС'] }),
    ]
    expect(terminologyFor(twins, EN_RU)).toBeUndefined()
  })

  it('have at most 200 bytes in either language', () => {
    const person = (name: string) => [concept('a', 'person', { en: ['A B'], ru: [name] })]
    expect(terminologyFor(person('ж'.repeat(100)), EN_RU)).toBeDefined()
    expect(terminologyFor(person('ж'.repeat(101)), EN_RU)).toBeUndefined()
  })

  it('are quoted as RFC 4180 has it', () => {
    const quoted = [concept('a', 'person', { en: ['King, "Bob"'], ru: ['Кинг'] })]
    expect(terminologyFor(quoted, EN_RU)?.csv).toBe('en,ru\n"King, ""Bob""",Кинг\n')
  })

  it('are named after the pair and what they are, whatever the order', () => {
    const name = terminologyFor(CONCEPTS, EN_RU)?.name
    expect(name).toMatch(/^terjiman-en-ru-[0-9a-f]{20}$/)
    expect(terminologyFor(CONCEPTS.toReversed(), EN_RU)?.name).toBe(name)
    expect(terminologyFor(CONCEPTS.slice(1), EN_RU)?.name).not.toBe(name)
  })

  it('are none for a pair without any', () => {
    expect(terminologyFor(CONCEPTS, { source: 'az', target: 'kk' })).toBeUndefined()
  })
})

describe('a terminology', () => {
  const emulator = withEmulator()
  const sentence = text('Heydar Aliyev spoke at the port.')
  const request = requestFor(EN_RU, [sentence], { concepts: CONCEPTS })
  const name = terminologyFor(CONCEPTS, EN_RU)?.name ?? ''
  const operations = () => emulator().received.map(({ operation }) => operation)

  it('is looked for, imported, sent, applied and kept in the origin', async () => {
    const [suggestion] = await newEngine().suggest(request, never)
    expect(operations()).toEqual(['GetTerminology', 'ImportTerminology', 'TranslateText'])
    expect(emulator().received[2]?.body.TerminologyNames).toEqual([name])
    expect(suggestion?.content).toEqual([{ type: 'text', value: expect.stringMatching(/^Гейдар Алиев /) }])
    expect(suggestion?.origin).toEqual({
      type: 'engine',
      engine: 'amazon-translate',
      terminology: name,
      applied: [{ source: 'Heydar Aliyev', target: 'Гейдар Алиев' }],
    })
  })

  it('is named in the origin also where nothing of it was applied', async () => {
    const [suggestion] = await newEngine().suggest(
      { ...request, segments: requestFor(EN_RU, [text('A port.')]).segments },
      never,
    )
    expect(suggestion?.origin).toEqual({ type: 'engine', engine: 'amazon-translate', terminology: name })
  })

  it('is imported once by a process, however many ask', async () => {
    const engine = newEngine()
    await Promise.all([engine.suggest(request, never), engine.suggest(request, never)])
    await engine.suggest(request, never)
    expect(operations().filter((operation) => operation !== 'TranslateText')).toEqual([
      'GetTerminology',
      'ImportTerminology',
    ])
  })

  it('is not imported by a second process', async () => {
    await newEngine().suggest(request, never)
    await newEngine().suggest(request, never)
    expect(operations().filter((operation) => operation === 'ImportTerminology')).toHaveLength(1)
  })

  it('has another name when the terms have changed', async () => {
    const engine = newEngine()
    await engine.suggest(request, never)
    await engine.suggest({ ...request, concepts: CONCEPTS.slice(1) }, never)
    expect(emulator().terminologies.size).toBe(2)
  })

  it('that vanished is imported again, once', async () => {
    const engine = newEngine()
    await engine.suggest(request, never)
    emulator().terminologies.clear()
    expect(await engine.suggest(request, never)).toHaveLength(1)
    expect(emulator().terminologies.has(name)).toBe(true)
    emulator().play({ act: { type: 'error', name: 'ResourceNotFoundException' } })
    expect((await faultOf(engine.suggest(request, never))).code).toBe('engine.refused')
    expect(operations().slice(-3)).toEqual(['TranslateText', 'ImportTerminology', 'TranslateText'])
  })

  it.each(['ConflictException', 'ConcurrentModificationException'])(
    'that meets %s is tried again later',
    async (error) => {
      const engine = newEngine()
      emulator().play({ operation: 'ImportTerminology', times: 1, act: { type: 'error', name: error } })
      const fault = await faultOf(engine.suggest(request, never))
      expect(fault.code).toBe('engine.throttled')
      expect(fault.retryAfterSeconds).toBeGreaterThan(0)
      expect(operations()).not.toContain('TranslateText')
      expect(await engine.suggest(request, never)).toHaveLength(1)
    },
  )

  it('may be waited for no longer than the signal lasts', async () => {
    emulator().play({ operation: 'GetTerminology', act: { type: 'hang' } })
    const stop = new AbortController()
    const suggesting = newEngine().suggest(request, stop.signal)
    setTimeout(() => stop.abort(new Error('out of time')), 50)
    await expect(suggesting).rejects.toThrow('out of time')
  })

  const fill = (count: number, nameOf: (index: number) => string) => {
    for (let index = 0; index < count; index++) {
      const kept = { source: 'en', targets: ['ru'], terms: new Map(), bytes: 1, changed: new Date(1_000 * (index + 1)) }
      emulator().terminologies.set(nameOf(index), { name: nameOf(index), ...kept })
    }
  }

  it('takes the place of the oldest of its languages when the account is full', async () => {
    fill(98, (index) => `someone-elses-${index}`)
    fill(2, (index) => `terjiman-en-ru-${index}`)
    expect(await newEngine().suggest(request, never)).toHaveLength(1)
    expect(emulator().terminologies.has('terjiman-en-ru-0')).toBe(false)
    expect(emulator().terminologies.has('terjiman-en-ru-1')).toBe(true)
    expect(emulator().terminologies.size).toBe(100)
  })

  it('takes the place of a superseded one of other languages when its own have none', async () => {
    fill(97, (index) => `someone-elses-${index}`)
    fill(1, () => 'terjiman-az-ru-0')
    fill(2, (index) => `terjiman-en-kk-${index}`)
    expect(await newEngine().suggest(request, never)).toHaveLength(1)
    expect(emulator().terminologies.has('terjiman-en-kk-0')).toBe(false)
    expect(emulator().terminologies.has('terjiman-az-ru-0')).toBe(true)
  })

  it('never takes the place of somebody else’s', async () => {
    fill(100, (index) => `someone-elses-${index}`)
    const fault = await faultOf(newEngine().suggest(request, never))
    expect(fault).toMatchObject({
      code: 'engine.refused',
      params: { reason: expect.stringContaining('LimitExceeded') },
    })
    expect(emulator().terminologies.size).toBe(100)
  })
})
