import { describe, expect, it } from 'vitest'
import type { Engine } from '../../src/engine.ts'
import { pseudoEngine } from '../../src/engines/pseudo.ts'
import { pairKey, type Routing, routed } from '../../src/engines/route.ts'
import type { LanguagePair } from '../../src/model/language.ts'
import { ANY_ENGINE } from './routes.ts'

/** An engine for the pairs named: `az-en en-az`; all when none is. */
const engine = (id: string, pairs = ''): Engine => ({
  ...pseudoEngine(),
  id,
  capabilities: (pair) =>
    pairs === '' || pairs.split(' ').includes(pairKey(pair)) ? pseudoEngine().capabilities(pair) : undefined,
})
const pair = (key: string): LanguagePair => {
  const [source, target] = key.split('-')
  return { source, target } as LanguagePair
}
/** Who is asked, as `id` or `id via`. */
const asked = (engines: readonly Engine[], key: string, routing: Partial<Routing> = {}) =>
  routed(engines, { ...ANY_ENGINE, ...routing })(pair(key)).map(({ id, via }) => (via ? `${id} ${via}` : id))

describe('a route', () => {
  const both = [engine('a'), engine('b')]

  it('asks all who serve the pair, in their order', () => {
    expect(asked(both, 'az-kk')).toEqual(['a', 'b'])
    expect(asked([engine('a', 'en-ru'), engine('b')], 'az-kk')).toEqual(['b'])
    expect(asked([], 'az-kk')).toEqual([])
  })

  it('asks those that are named for the pair, in that order, and nobody else', () => {
    const pairs = { 'az-kk': ['b', 'a'], 'kk-az': ['b'], 'en-kk': [] }
    expect(['az-kk', 'kk-az', 'en-ru'].map((key) => asked(both, key, { pairs }))).toEqual([
      ['b', 'a'],
      ['b'],
      ['a', 'b'],
    ])
    expect(asked(both, 'en-kk', { pairs, pivot: 'never' })).toEqual([])
  })

  it('keeps engines that are for single pairs to these', () => {
    const routing = { pairs: { 'az-kk': ['b'] }, reserved: ['b'] }
    expect(asked(both, 'az-kk', routing)).toEqual(['b'])
    expect(asked(both, 'az-ru', routing)).toEqual(['a'])
  })
})

describe('a third language', () => {
  const english = engine('e', 'az-en en-az en-ru ru-en')

  it('is gone through where nobody serves the pair directly', () => {
    expect(asked([english], 'az-ru')).toEqual(['e en'])
    expect(asked([english], 'az-en')).toEqual(['e'])
    expect(asked([english, engine('d', 'az-ru')], 'az-ru')).toEqual(['d'])
    expect(asked([english], 'az-kk')).toEqual([])
  })

  it('is Russian before English', () => {
    const hops = engine('a', 'az-ru ru-kk az-en en-kk')
    expect(asked([hops], 'az-kk')).toEqual(['a ru'])
    expect(asked([hops, engine('b', 'az-en en-kk')], 'az-kk')).toEqual(['a ru'])
    expect(asked([engine('b', 'az-en en-kk')], 'az-kk')).toEqual(['b en'])
  })

  it('is left to one engine before two, and to each engine that serves both hops in their order', () => {
    const [first, second] = [engine('a', 'az-ru'), engine('b', 'ru-kk')]
    expect(asked([first, second], 'az-kk')).toEqual(['a+b ru'])
    expect(asked([first, second, engine('c', 'az-ru ru-kk'), engine('d', 'az-ru ru-kk')], 'az-kk')).toEqual([
      'c ru',
      'd ru',
    ])
  })

  it('may be forbidden, and may be forced, for all pairs or for one', () => {
    expect(asked([english], 'az-ru', { pivot: 'never' })).toEqual([])
    expect(asked([engine('a')], 'az-kk', { pivot: 'en' })).toEqual(['a en'])
    expect(asked([engine('a')], 'az-en', { pivot: 'en' })).toEqual(['a'])
    const pivots = { 'az-kk': 'ru', 'kk-az': 'never' } as const
    expect(asked([engine('a')], 'az-kk', { pivots })).toEqual(['a ru'])
    expect(asked([engine('a')], 'kk-az', { pivot: 'ru', pivots })).toEqual(['a'])
    expect(asked([engine('a')], 'en-kk', { pivots })).toEqual(['a'])
  })

  it('that is forced and of which a hop is not served leaves the pair to nobody', () => {
    expect(asked([engine('a', 'az-kk az-ru')], 'az-kk', { pivot: 'ru' })).toEqual([])
  })

  it('is the same engine each time, and comes in when the pair is turned down', () => {
    let isDirect = true
    const fickle: Engine = {
      ...pseudoEngine(),
      capabilities: (one) => (pairKey(one) === 'az-kk' && !isDirect ? undefined : pseudoEngine().capabilities(one)),
    }
    const route = routed([fickle], ANY_ENGINE)
    expect(route(pair('az-kk'))).toEqual([fickle])
    isDirect = false
    const [pivot] = route(pair('az-kk'))
    expect(pivot?.via).toBe('ru')
    expect(route(pair('az-kk'))[0]).toBe(pivot)
  })
})
