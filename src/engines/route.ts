import type { Engine, Route } from '../engine.ts'
import type { Language, LanguagePair } from '../model/language.ts'
import { type Hops, pivoted } from './pivot.ts'

/** `auto`: where nobody serves the pair directly. A language: through it, even where somebody does. */
export type Pivot = 'auto' | 'never' | Language

export interface Routing {
  /** By `pairKey`: engines by id, in order; absent: all but the reserved ones, in their order. */
  readonly pairs: Readonly<Record<string, readonly string[]>>
  /** Engines that are only for the pairs that name them. */
  readonly reserved: readonly string[]
  readonly pivot: Pivot
  /** By `pairKey`, before `pivot`. */
  readonly pivots: Readonly<Record<string, Pivot>>
}

/** `az-kk`. */
export const pairKey = ({ source, target }: LanguagePair): string => `${source}-${target}`

/** Languages to go through, in this order: the press of the region is read in Russian, and engines are best at English. */
const THROUGH = ['ru', 'en'] as const

/**
 * Who is asked for a pair. Direct engines in the order that is set for the pair, as long as one serves it; otherwise
 * two hops through Russian or else English, by one engine where one serves both hops, else by the first that serves
 * each. A forced pivot of which a hop is not served leaves the pair to nobody.
 */
export const routed = (engines: readonly Engine[], routing: Routing): Route => {
  const known = new Map<string, Engine>()
  // the same pivot is the same engine each time, so that whoever asked it knows it again
  const pivot = (hops: Hops, via: Language): Engine => {
    const key = `${hops.map(({ id }) => id).join(' ')} ${via}`
    const made = known.get(key) ?? pivoted(hops, via)
    known.set(key, made)
    return made
  }
  const serving = (pair: LanguagePair): readonly Engine[] => {
    const named = routing.pairs[pairKey(pair)]
    const ordered = named
      ? named.flatMap((id) => engines.find((engine) => engine.id === id) ?? [])
      : engines.filter(({ id }) => !routing.reserved.includes(id))
    return ordered.filter((engine) => engine.capabilities(pair))
  }
  const through = ({ source, target }: LanguagePair, via: Language): readonly Engine[] => {
    const [there, back] = [serving({ source, target: via }), serving({ source: via, target })]
    const alone = there.filter((engine) => back.includes(engine)).map((engine): Hops => [engine, engine])
    const mixed = there[0] && back[0] ? [[there[0], back[0]] satisfies Hops] : []
    return (alone.length > 0 ? alone : mixed).map((hops) => pivot(hops, via))
  }
  return (pair) => {
    const wanted = routing.pivots[pairKey(pair)] ?? routing.pivot
    const ends = [pair.source, pair.target]
    if (wanted !== 'auto' && wanted !== 'never' && !ends.includes(wanted)) return through(pair, wanted)
    const direct = serving(pair)
    if (direct.length > 0 || wanted !== 'auto') return direct
    const ways = THROUGH.filter((via) => !ends.includes(via)).map((via) => through(pair, via))
    return ways.find((way) => way.length > 0) ?? []
  }
}
