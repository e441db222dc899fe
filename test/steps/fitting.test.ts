import fc from 'fast-check'
import { expect, test } from 'vitest'
import { extract } from '../../src/markdown/index.ts'
import { segmentsOf } from '../../src/model/document.ts'
import { Fault } from '../../src/model/fault.ts'
import type { Content } from '../../src/model/inline.ts'
import { fitting } from '../../src/steps/fitting.ts'

const units = extract('# One\n\nTwo. Three. Four.\n\nFive. Six.\n', 'en')
const ids = units.flatMap(segmentsOf).map(({ id }) => id)
const texts = new Map(ids.map((id) => [id, [] as Content]))
const refusal = (unit: string) => new Fault('document.not_composed', { unit, reason: 'content' })

test('leaves out just the texts that cannot be composed, whether or not their unit is named', async () => {
  await fc.assert(
    fc.asyncProperty(fc.subarray(ids), fc.boolean(), async (bad, isNamed) => {
      const { made, unfit } = await fitting(texts, units, async (some) => {
        const culprit = bad.find((id) => some.has(id))
        const unit = units.find((each) => segmentsOf(each).some(({ id }) => id === culprit))
        if (culprit) throw refusal(isNamed ? (unit?.id ?? '') : '')
        return [...some.keys()]
      })
      expect(unfit.toSorted()).toEqual(bad.toSorted())
      expect(made).toEqual(ids.filter((id) => !bad.includes(id)))
    }),
  )
})

test('leaves out together what only together cannot be composed', async () => {
  const pair = ids.slice(4, 6)
  const { unfit } = await fitting(texts, units, async (some) => {
    if (pair.every((id) => some.has(id))) throw refusal(units[2]?.id ?? '')
  })
  expect(unfit).toEqual(pair)
})

test('hides neither another fault nor one that no text is to blame for', async () => {
  const slow = new Fault('document.too_slow', { seconds: 1 })
  await expect(fitting(texts, units, () => Promise.reject(slow))).rejects.toBe(slow)
  const unknown = refusal('nowhere')
  await expect(fitting(new Map(), units, () => Promise.reject(unknown))).rejects.toBe(unknown)
})
