import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { STYLE } from '../../src/channels/pages/style.ts'
import { latestOf } from '../../src/desk/workbench/preview/latest.ts'
import { embedded } from '../../src/desk/workbench/preview/sheet.ts'

describe('the pages’ style within the desk', () => {
  test('speaks of the place where the page stands, and of nothing outside', () => {
    const css = embedded(STYLE)
    expect(css).not.toMatch(/(^|[\s,}])(:root|html|body)[\s,{]/)
    expect(css.match(/:host \{/g)?.length).toBeGreaterThan(1)
    expect(css).toContain('.sheet {')
    expect(css.replaceAll(':host', ':root').length).toBeGreaterThan(STYLE.length - 50)
  })
})

describe('the newest preview', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  const world = () => {
    const asked: { readonly input: string; readonly stop: AbortSignal; answer(): void; fail(): void }[] = []
    const told: string[] = []
    const latest = latestOf<string, string>(
      500,
      (input, stop) =>
        new Promise((resolve, reject) =>
          asked.push({ input, stop, answer: () => resolve(input), fail: () => reject(new Error(input)) }),
        ),
      { answered: (reply) => void told.push(reply), failed: (thrown) => void told.push(`${thrown}`) },
    )
    return { asked, told, latest }
  }

  test('is asked for after a pause, with what was typed last', async () => {
    const { asked, told, latest } = world()
    for (const input of ['a', 'b', 'c']) {
      latest.ask(input)
      await vi.advanceTimersByTimeAsync(300)
    }
    expect(asked).toEqual([])
    await vi.advanceTimersByTimeAsync(200)
    expect(asked.map(({ input }) => input)).toEqual(['c'])
    asked[0]?.answer()
    await vi.advanceTimersByTimeAsync(0)
    expect(told).toEqual(['c'])
  })

  test('is never overtaken by the answer to an older question, nor by its failure', async () => {
    const { asked, told, latest } = world()
    latest.ask('old')
    await vi.advanceTimersByTimeAsync(500)
    latest.ask('new')
    expect(asked[0]?.stop.aborted).toBe(true)
    await vi.advanceTimersByTimeAsync(500)
    asked[1]?.answer()
    asked[0]?.answer()
    await vi.advanceTimersByTimeAsync(0)
    latest.ask('last')
    await vi.advanceTimersByTimeAsync(500)
    latest.stop()
    asked[2]?.fail()
    await vi.advanceTimersByTimeAsync(0)
    expect(told).toEqual(['new'])
  })
})
