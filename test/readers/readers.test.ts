import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, it } from 'vitest'
import { LIMITS } from '../../src/markdown/index.ts'
import { segmentsOf } from '../../src/model/document.ts'
import { asFault, Fault } from '../../src/model/fault.ts'
import type { Reader } from '../../src/reader.ts'
import { inlineReader, threadReader } from '../../src/readers/index.ts'
import { utf8Bytes } from '../../src/text/bytes.ts'
import { HOSTILE, MANY } from '../markdown/hostile.ts'

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

  it('composes a document, renders it and says what it says of itself', async () => {
    const markdown = `${STORY}\nA note[^1].\n\n[^1]: Indeed.\n`
    const units = await reader.extract(markdown, 'en')
    const [title] = units.flatMap(segmentsOf)
    const footnotes = { heading: 'Qeydlər', back: '{{number}} nömrəyə qayıt' }
    const composition = { markdown, units, footnotes }
    const targets = new Map(title ? [[title.id, [{ type: 'text' as const, value: 'Hekayə' }]]] : [])
    const rendered = await reader.render({ ...composition, targets })
    expect(rendered).toMatchObject({ title: 'Hekayə', markdown: markdown.replace('A story', 'Hekayə') })
    expect(rendered.html).toContain('<em>happened</em>')
    expect(rendered.html).toContain('1 nömrəyə qayıt')
    expect(await reader.render({ ...composition, targets: undefined })).toMatchObject({ title: 'A story', markdown })
  })

  it('renders a translation that has become longer than a document may be', async () => {
    const markdown = 'One more sentence of the report.\n\n'.repeat(1000)
    const units = await reader.extract(markdown, 'en')
    const long = 'Тағы бір сөйлем. '.repeat(20)
    const targets = new Map(
      units.flatMap(segmentsOf).map(({ id }) => [id, [{ type: 'text' as const, value: long.trim() }]]),
    )
    const rendered = await reader.render({ markdown, units, targets, footnotes: { heading: '', back: '' } })
    expect(utf8Bytes(rendered.markdown)).toBeGreaterThan(LIMITS.bytes)
    expect(rendered.html).toContain(long.trim())
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
  /** Minutes of work: units are asked of texts that were admitted, and nobody counts what is in them again. */
  const slow = HOSTILE['stars around every letter']?.() ?? ''
  const late = 'document.too_slow'

  it('gives up texts that take too long, and goes on with the smallest that wait', async () => {
    const reader = threadReader({ seconds: 1, patience: 20 })
    const ended: string[] = []
    const ends = [slow, slow, slow, STORY, STORY].map(async (text) => {
      const end = await endOf(reader.extract(text, 'en'))
      ended.push(text === STORY ? 'story' : 'slow')
      return end
    })
    expect(await Promise.all(ends)).toEqual([late, late, late, 'read', 'read'])
    expect(ended).toEqual(['slow', 'slow', 'story', 'story', 'slow'])
    await expect(reader.extract(slow, 'en')).rejects.toMatchObject({ code: late, params: { seconds: 1 } })
    expect(await endOf(reader.admit(STORY))).toBe('read')
  })

  it('answers each of many hostile texts in its time: what others held up may be tried again', async () => {
    const reader = threadReader({ seconds: 0.6, patience: 0.8 })
    await Promise.all([reader.admit(STORY), reader.admit(STORY)])
    const start = performance.now()
    const ends = await Promise.all(Array.from({ length: 8 }, () => reader.extract(slow, 'en').catch(asFault)))
    expect(performance.now() - start).toBeLessThan(5_000)
    expect(ends.map((fault) => (fault instanceof Fault ? fault.code : 'read')).toSorted()).toEqual([
      ...Array.from({ length: 2 }, () => late),
      ...Array.from({ length: 6 }, () => 'reader.busy'),
    ])
    expect(ends.at(-1)).toMatchObject({ retry: true, retryAfterSeconds: 1, params: { seconds: 0.8 } })
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

describe('a text with just as many', { timeout: 30_000 }, () => {
  // how fast is for a quiet machine to say: here it is that one is read and the other is not
  const reader = threadReader({ seconds: 25, patience: 28 })

  it.each(Object.entries(MANY))('%s as there may be is read, and one more is refused at once', async (what, text) => {
    expect(await endOf(reader.admit(text(0)))).toBe('read')
    await expect(reader.admit(text(1))).rejects.toMatchObject({ code: 'document.too_many', params: { what } })
  })
})
