import { beforeAll, describe, expect, it } from 'vitest'
import { ENCODINGS, type Engine, type EngineRequest } from '../../src/engine.ts'
import { Fault } from '../../src/model/fault.ts'
import type { ArticleId, SegmentId } from '../../src/model/ids.ts'
import { type Content, codesOf } from '../../src/model/inline.ts'
import type { LanguagePair } from '../../src/model/language.ts'
import { suggestionSchema } from '../../src/model/suggestion.ts'
import { sameCodes } from '../../src/text/marks.ts'
import { acceptable } from '../../src/text/reply.ts'
import { parts, pc, ph } from '../engines/content.ts'

/** An engine under test, with what the suite needs to put it to the proof. What stalls or breaks is mended after each test. */
export interface EngineOnTrial {
  readonly make: () => Engine
  /** A pair that it serves. */
  readonly pair: LanguagePair
  /** Makes the next requests take longer than a test lasts; absent for an engine that answers at once. */
  readonly stall?: () => void
  /** Makes the next requests fail for want of the service; absent for an engine that depends on none. */
  readonly breakDown?: () => void
}

const CONTENTS: readonly Content[] = [
  parts('The port of Alat opened a new berth on Monday.'),
  parts('Trains ', pc('1', 'from ', pc('2', 'Almaty')), ' wait & ships do not; 5 < 6.'),
  parts('Run ', ph('1', 'npm ci'), ' before ', pc('2', 'the build & the test'), '.'),
  parts('In 2024 it handled 2.5 million tonnes, 12 % more.'),
]

export const requestFor = (
  pair: LanguagePair,
  contents: readonly Content[] = CONTENTS,
  rest: Partial<EngineRequest> = {},
): EngineRequest => ({
  pair,
  article: 'a1' as ArticleId,
  segments: contents.map((content, index) => ({
    segment: `s${index + 1}` as SegmentId,
    content,
    before: '',
    after: '',
  })),
  encoding: 'tags',
  concepts: [],
  ...rest,
})

/** What every engine must do, whatever it is made of. */
export const describeEngine = (name: string, { make, pair, stall, breakDown }: EngineOnTrial): void => {
  describe(`the engine ${name}`, () => {
    let engine: Engine
    beforeAll(() => {
      engine = make()
    })
    const never = new AbortController().signal

    it('says what it can do, with bare last', () => {
      const can = engine.capabilities(pair)
      expect(can?.maxBytes).toBeGreaterThan(0)
      expect(can?.encodings.length).toBeGreaterThan(0)
      expect(can?.encodings.slice(0, -1)).not.toContain('bare')
    })

    it('serves no language into itself', () => {
      expect(engine.capabilities({ source: pair.source, target: pair.source })).toBeUndefined()
    })

    it.each(ENCODINGS)('answers each segment it was asked about once, in %s', async (encoding) => {
      if (!engine.capabilities(pair)?.encodings.includes(encoding)) return
      const request = requestFor(pair, CONTENTS, { encoding })
      const suggestions = await engine.suggest(request, never)
      expect(suggestions.map(({ segment }) => segment)).toEqual(request.segments.map(({ segment }) => segment))
      for (const [index, suggestion] of suggestions.entries()) {
        const source = CONTENTS[index] ?? []
        expect(suggestionSchema.parse(suggestion)).toMatchObject({ type: 'mt', similarity: null })
        expect(suggestion.origin).toMatchObject({ type: 'engine', engine: engine.id })
        if (encoding === 'bare') expect(codesOf(suggestion.content)).toEqual([])
        else expect(sameCodes(suggestion.content, source)).toBe(true)
        const rejection = acceptable(suggestion.content, source, pair)
        expect(rejection?.reason === 'codes' && encoding === 'bare' ? undefined : rejection).toBeUndefined()
      }
    })

    it('answers nothing when it is asked nothing', async () => {
      expect(await engine.suggest(requestFor(pair, []), never)).toEqual([])
    })

    it('does nothing for a signal that was aborted before', async () => {
      const reason = new Error('the step ran out of time')
      await expect(engine.suggest(requestFor(pair), AbortSignal.abort(reason))).rejects.toBe(reason)
    })

    if (stall !== undefined)
      it('stops when the signal is aborted', async () => {
        stall()
        const reason = new Error('the step ran out of time')
        const stop = new AbortController()
        const suggesting = engine.suggest(requestFor(pair), stop.signal)
        setTimeout(() => stop.abort(reason), 50)
        await expect(suggesting).rejects.toBe(reason)
      })

    it('can be reached', async () => {
      await engine.reach(never)
    })

    if (breakDown !== undefined)
      it('says so when it cannot be reached', async () => {
        breakDown()
        await expect(engine.reach(never)).rejects.toBeInstanceOf(Fault)
      })

    if (breakDown !== undefined)
      it('throws a fault of its list when the service fails', async () => {
        breakDown()
        const thrown = await engine.suggest(requestFor(pair), never).catch((error: unknown) => error)
        expect(thrown).toBeInstanceOf(Fault)
        expect(['engine.unavailable', 'engine.throttled', 'engine.refused']).toContain((thrown as Fault).code)
      })
  })
}
