import { beforeEach, describe, expect, test, vi } from 'vitest'
import { FACTS as LEARNT, learnLanguages } from '../../src/desk/workbench/checking/languages.ts'
import type { SegmentId } from '../../src/model/ids.ts'
import { LANGUAGES, type LanguagePair } from '../../src/model/language.ts'
import type { LanguageFacts } from '../../src/text/languages/facts.ts'
import { concepts, exhibit, parallels, planted } from '../checks/exhibits.ts'

/** The languages whose tables were read, and whether those of where sentences end were. */
const read = vi.hoisted(() => new Set<string>())

vi.mock('../../src/text/languages/known.ts', async (original) => {
  const { FACTS } = await original<typeof import('../../src/text/languages/known.ts')>()
  const watched = (facts: LanguageFacts): LanguageFacts => ({
    ...facts,
    get boundaries() {
      read.add('boundaries')
      return facts.boundaries
    },
  })
  return {
    FACTS: Object.defineProperties(
      {},
      Object.fromEntries(
        Object.entries(FACTS).map(([language, facts]) => [
          language,
          {
            enumerable: true,
            get() {
              read.add(language)
              return watched(facts)
            },
          },
        ]),
      ),
    ),
  }
})

const PAIRS = LANGUAGES.flatMap((source) =>
  LANGUAGES.filter((target) => target !== source).map((target): LanguagePair => ({ source, target })),
)

// what is made of a table is made once: each pair begins with nothing read
beforeEach(() => {
  vi.resetModules()
  read.clear()
})

describe('in the worker', () => {
  test.each(PAIRS)(
    'checks and questions from $source to $target read the tables of the two, and no boundaries',
    async (pair) => {
      const { checks } = await import('../../src/checks/index.ts')
      const { BY_SERVER, inquiryBy } = await import('../../src/desk/workbench/checking/inquiry.ts')
      const { QUESTIONS } = await import('../../src/desk/workbench/checking/questions.ts')
      const { source, target } = pair
      const wrong = planted.filter((one) => one.pair.source === source && one.pair.target === target)
      const texts = [
        ...parallels.map((one) => [one[source], one[target]]),
        ...wrong.map((one) => [one.before, one.after]),
      ]
      const segments = texts.flatMap(([before = '', after], index) => {
        const id = `s${index}` as SegmentId
        return exhibit(pair, before, after).segments.map((one) => ({
          ...one,
          segment: { ...one.segment, id },
          target: { ...one.target, segment: id },
        }))
      })
      const inquiry = inquiryBy(checks.filter(({ check }) => !BY_SERVER.has(check.id)))
      inquiry.know({ pair, concepts, segments })
      inquiry.apart()
      inquiry.whole()
      for (const [before = '', after = ''] of texts) {
        QUESTIONS.marks(concepts, before, pair)
        QUESTIONS.terms(concepts, { language: source, text: before }, { language: target, text: after })
      }
      const row = { id: 's', source: { content: [{ type: 'text', value: texts[0]?.[0] ?? '' }] } }
      const was = { content: [{ type: 'text', value: texts[1]?.[0] ?? '' }] }
      QUESTIONS.touched([], { source, segments: [{ ...row, change: { type: 'changed', was } }] as never })
      expect([...read].sort()).toEqual([source, target].sort())
    },
  )

  test('languages are there once they are learnt, and no others', async () => {
    await learnLanguages(['kk', 'en'])
    await learnLanguages(['kk'])
    expect(Object.entries(LEARNT).map(([language, facts]) => [language, facts.language])).toEqual([
      ['kk', 'kk'],
      ['en', 'en'],
    ])
  })
})
