import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, it } from 'vitest'
import { asFault } from '../../src/model/fault.ts'
import type { Reader } from '../../src/reader.ts'
import { inlineReader, threadReader } from '../../src/readers/index.ts'
import { HOSTILE } from '../markdown/hostile.ts'

const STORY = '---\ntitle: A story\n---\n\nSomething *happened*.\n'

/** The code of the fault that the work ends in, or `read`. */
const endOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'read',
    (thrown: unknown) => asFault(thrown).code,
  )

describe.each<readonly [string, Reader]>([
  ['inline', inlineReader],
  ['in threads', threadReader()],
])('the reader %s', (_, reader) => {
  it('tells what a document says of itself, and its units', async () => {
    expect(await reader.admit(STORY)).toMatchObject({ title: 'A story' })
    expect((await reader.extract(STORY, 'en')).map(({ kind }) => kind)).toEqual(['value', 'paragraph'])
  })

  it('throws the fault of the text with its place', async () => {
    const fault = await reader.admit('Text \u0007 here').catch(asFault)
    expect(fault).toMatchObject({
      name: 'Fault',
      code: 'document.unfit_character',
      params: { character: 'U+0007' },
      place: { line: 1, column: 6 },
    })
  })
})

describe('reading in threads', () => {
  it('gives up a text that takes too long, and goes on with the next ones', async () => {
    const reader = threadReader({ seconds: 0.3 })
    const slow = HOSTILE['stars around every letter']?.() ?? ''
    const ends = [reader.admit(slow), reader.admit(slow), reader.admit(slow), reader.admit(STORY), reader.admit(STORY)]
    const late = 'document.too_slow'
    expect(await Promise.all(ends.map(endOf))).toEqual([late, late, late, 'read', 'read'])
    await expect(reader.admit(slow)).rejects.toMatchObject({ code: late, params: { seconds: 0.3 } })
    expect(await endOf(reader.admit(STORY))).toBe('read')
  })

  it('keeps no process alive when there is nothing to read', async () => {
    const index = fileURLToPath(new URL('../../src/readers/index.ts', import.meta.url))
    const script = `import { threadReader } from ${JSON.stringify(index)}
      const { title } = await threadReader().admit('# Title')
      console.log(title)`
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], {
      timeout: 15_000,
    })
    expect(stdout).toBe('Title\n')
  })
})

/** What anybody would try first; all the others take minutes and belong to the long tests. */
const FIRST = [
  'quotations in one another',
  'lists in one another',
  'runs of grave accents, each longer',
  'stars around every letter',
  'link definitions',
  'footnotes',
  'a table of many columns',
  'closed brackets in one another',
  'HTML tags in one another',
  'front matter with aliases',
]
const names = process.env.TERJIMAN_TEST_RUNS === undefined ? FIRST : Object.keys(HOSTILE)

describe('a hostile text', { timeout: 30_000 }, () => {
  const reader = threadReader()
  beforeAll(async () => {
    await Promise.all([reader.admit(STORY), reader.admit(STORY)])
  })

  it.each(names)('of %s ends within five seconds while the process goes on with other work', async (name) => {
    const markdown = HOSTILE[name]?.() ?? ''
    for (const read of [() => reader.admit(markdown), () => reader.extract(markdown, 'en')]) {
      let longest = 0
      let last = performance.now()
      const tick = setInterval(() => {
        const now = performance.now()
        longest = Math.max(longest, now - last)
        last = now
      }, 20)
      const start = performance.now()
      const end = await endOf(read())
      clearInterval(tick)
      expect(end).toMatch(/^(?:read|document\.\w+)$/)
      expect(performance.now() - start).toBeLessThan(5_000)
      expect(longest).toBeLessThan(1_000)
      // what was not admitted is never extracted
      if (end !== 'read') break
    }
  })
})
