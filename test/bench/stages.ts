import { compile } from '../../src/markdown/compile.ts'
import { plansOf } from '../../src/markdown/compose.ts'
import { unitsOf } from '../../src/markdown/extract.ts'
import { MANNERS, type Manner } from '../../src/markdown/manner.ts'
import { parse } from '../../src/markdown/parse.ts'
import { isChanged } from '../../src/markdown/plan.ts'
import { exchangedIn } from '../../src/markdown/roundtrip.ts'
import { slotsOf } from '../../src/markdown/slots.ts'
import { splice } from '../../src/markdown/splice.ts'
import { verify } from '../../src/markdown/verify.ts'
import { type Segment, segmentsOf } from '../../src/model/document.ts'
import { worked } from './timing.ts'

type Stage = 'parse' | 'extract' | 'exchange letters' | 'plan' | 'print' | 'parse the result' | 'verify'

/** The shortest time of each stage of a pseudo-translation of all texts, in milliseconds. */
export const timeStages = (texts: readonly string[], rounds: number): Readonly<Record<Stage, number>> => {
  const best = new Map<Stage, number>()
  for (let round = 0; round < rounds; round++) {
    const times = new Map<Stage, number>()
    for (const text of texts) passThrough(text, clock(times))
    for (const [stage, time] of times) best.set(stage, Math.min(best.get(stage) ?? time, time))
  }
  return Object.fromEntries(best) as Record<Stage, number>
}

type Timed = <Result>(stage: Stage, work: () => Result) => Result

const clock =
  (times: Map<Stage, number>): Timed =>
  (stage, work) => {
    const start = worked()
    const result = work()
    times.set(stage, (times.get(stage) ?? 0) + worked() - start)
    return result
  }

/** What `roundtrip` does when everything succeeds at the first manner, as nearly every document does. */
const passThrough = (markdown: string, timed: Timed) => {
  const parsed = timed('parse', () => parse(markdown))
  const { document, units } = timed('extract', () => {
    const slots = slotsOf(parsed, 'en')
    return { document: { parsed, slots, language: 'en' } as const, units: unitsOf(slots, markdown, 'en') }
  })
  const targets = timed('exchange letters', () => exchangedIn(document, units))
  const choose = (segment: Segment) => targets.get(segment.id) ?? segment.content
  const plans = timed('plan', () =>
    plansOf(
      document,
      units.filter((unit) => isChanged(unit, choose)),
      choose,
    ),
  )
  if (units.flatMap(segmentsOf).length === 0) return
  const { compiled, output } = timed('print', () => {
    const compiled = compile(document, plans, () => MANNERS[0] as Manner)
    return { compiled, output: splice(markdown, compiled.edits) }
  })
  const again = timed('parse the result', () => parse(output))
  timed('verify', () => {
    const after = { parsed: again, slots: slotsOf(again, 'en'), language: 'en' } as const
    return verify(document, after, compiled.edits, compiled.touched, compiled.targets)
  })
}
