import { expect, test } from 'vitest'
import type { Engine, EngineRequest } from '../../src/engine.ts'
import type { Unit } from '../../src/model/document.ts'
import type { SegmentId, UnitId } from '../../src/model/ids.ts'
import { text } from '../../src/model/inline.ts'
import type { Suggestion } from '../../src/model/suggestion.ts'
import type { Ports } from '../../src/step.ts'
import { consult } from '../../src/steps/consult.ts'
import type { Desk } from '../../src/steps/find.ts'

const segment = 's1' as SegmentId
const unit: Unit = {
  id: 'u1' as UnitId,
  kind: 'paragraph',
  name: '',
  start: 0,
  end: 17,
  codes: [],
  parts: [{ type: 'segment', id: segment, content: text('The port is open.') }],
}
const desk = {
  article: { id: 'a1' },
  translation: { id: 't1', source: 'en', target: 'kk' },
  units: [unit],
  targets: [{ state: 'initial', segment, changed: 0 }],
} as unknown as Desk

const remembered = (similarity: number, source?: string): Suggestion => ({
  segment,
  type: 'tm',
  content: text('Порт ашық болды.'),
  similarity,
  origin: { type: 'memory', score: similarity, from: 'a', source },
})

/** What an engine is asked when these suggestions are there already. */
const asked = async (...known: readonly Suggestion[]): Promise<readonly EngineRequest['segments'][number][]> => {
  const requests: EngineRequest[] = []
  const engine: Engine = {
    id: 'listener',
    capabilities: () => ({ maxBytes: 1000, encodings: ['tags'], terms: 'none' }),
    reach: async () => {},
    suggest: async (request) => {
      requests.push(request)
      return []
    },
  }
  const store = {
    translations: { suggestions: async () => known, putSuggestions: async () => {} },
    concepts: { all: async () => [] },
  }
  const ports = { route: () => [engine], store } as unknown as Ports
  await consult(desk, true, ports, new AbortController().signal)
  return requests.flatMap(({ segments }) => segments)
}

test('an engine is shown what the memory has that is like a segment, and is not asked where it has the same', async () => {
  expect(await asked(remembered(78, 'The port was open.'))).toMatchObject([
    { segment, examples: [{ source: 'The port was open.', target: 'Порт ашық болды.' }] },
  ])
  expect(await asked(remembered(78, 'The port was open.'), remembered(70, 'A port is open.'))).toMatchObject([
    { examples: [{ source: 'The port was open.' }] },
  ])
  expect(await asked(remembered(98))).toMatchObject([{ examples: [] }])
  expect(await asked()).toMatchObject([{ examples: [] }])
  expect(await asked(remembered(100))).toEqual([])
})
