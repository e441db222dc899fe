import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Json, openNewsroom } from './ground.ts'

const CONCEPTS = new URL('../../content/concepts.csv', import.meta.url)

describe('people, concepts, memory and work at the command line', () => {
  let room: Awaited<ReturnType<typeof openNewsroom>>
  beforeAll(async () => {
    room = await openNewsroom()
  })
  afterAll(() => room.leave())

  test('an empty newsroom says what to do', async () => {
    expect((await room.type(['list'])).out).toContain('terjiman submit FILE')
    expect((await room.type(['people', 'list'])).out).toContain('terjiman people add HANDLE')
    expect((await room.type(['concepts', 'list'])).out).toContain('terjiman concepts import')
    expect((await room.type(['jobs'])).out).toContain('There are no such jobs.\n')
    expect((await room.type(['jobs', '--all'])).out).toBe('There are no such jobs.\n')
  })

  test('doctor says what is there and what is missing, and fails only when something is broken', async () => {
    const said = await room.type(['doctor'])
    expect(said.code).toBe(0)
    expect(said.out).toMatch(/^✓ Node v\d+/)
    expect(said.out).toContain('! No engine is configured')
    const { inspections } = (await room.type(['doctor', '--json', '--lang', 'kk'])).json()
    expect(inspections.find(({ key }: Json) => key === 'engine_none').message).toContain('бапталмаған')
    const open = async () => ({
      ...(await room.open()),
      survey: async () => [{ key: 'engine_region_missing', verdict: 'broken' as const, params: {} }],
    })
    expect(await room.type(['doctor'], { open })).toMatchObject({ code: 1, out: expect.stringMatching(/^✗ Amazon/) })
  })

  test('migrate says that the database is up to date', async () => {
    expect((await room.type(['migrate'])).out).toMatch(
      /^✓ PostgreSQL.*\n✓ \d+ migrations? applied; the database is up to date\n$/,
    )
  })

  test('people are added with their rights, and changed', async () => {
    const rights = 'reviewer:kk,author'
    const added = await room.type(['people', 'add', 'aigul', '--name', 'Айгүл', '--language', 'kk', '--rights', rights])
    expect(added.out).toBe('aigul was added\n')
    expect((await room.type(['people', 'add', 'aigul', '--name', 'Айгүл Н.', '--json'])).json()).toEqual({
      handle: 'aigul',
      name: 'Айгүл Н.',
      language: 'kk',
      rights: [
        { role: 'reviewer', language: 'kk' },
        { role: 'author', language: null },
      ],
    })
    expect((await room.type(['people', 'list'])).out).toBe('aigul  Айгүл Н.  kk  reviewer:kk,author\n')
  })

  test('a person without the right is refused, in words of the reader', async () => {
    const said = await room.type(['concepts', 'import', CONCEPTS.pathname, '--by', 'aigul', '--lang', 'ru'])
    expect(said.code).toBe(1)
    expect(said.err).toContain('нужна роль «администратор»')
    const nobody = await room.type(['concepts', 'import', CONCEPTS.pathname])
    expect([nobody.code, nobody.err.includes('--by WHO is missing')]).toEqual([2, true])
  })

  test('a link and a token are shown once, and are good', async () => {
    const link = (await room.type(['people', 'link', 'aigul', '--json'])).json()
    expect(link).toEqual({
      handle: 'aigul',
      link: expect.stringMatching(/^http:\/\/127\.0\.0\.1.*\/sign-in\/[\w-]{43}$/),
    })
    const token = (await room.type(['people', 'token', 'aigul', '--label', 'cms'])).out.trim()
    expect(token).toMatch(/^[\w-]{43}$/)
    expect((await room.type(['people', 'link', 'gone'])).err).toContain('Known handles: aigul.')
  })

  test('concepts go in whole and come out as they went in', async () => {
    await room.type(['people', 'add', 'root', '--rights', 'administrator'])
    const file = join(room.folder, 'out.csv')
    const said = await room.type(['concepts', 'import', CONCEPTS.pathname, '--json'])
    expect(said.json().count).toBeGreaterThan(120)
    expect((await room.type(['concepts', 'export', file, '--json'])).json().count).toBe(said.json().count)
    const rows = (text: string) => text.trim().split('\n').sort()
    expect(rows(await readFile(file, 'utf8'))).toEqual(rows(await readFile(CONCEPTS, 'utf8')))
    expect((await room.type(['concepts', 'list'])).out).toMatch(/^milli-majlis +Milli Məclis/m)
  })

  test('what is odd in a file of concepts is told, and the file taken nevertheless', async () => {
    const file = join(room.folder, 'odd.csv')
    await writeFile(file, 'concept,language,term,status,type\ncourt,ru,суд,preferred,noun\n')
    const said = await room.type(['concepts', 'import', file, '--by', 'root'])
    expect([said.code, said.out]).toEqual([0, `1 concept imported from ${file}\n`])
    expect(said.err).toMatch(/^line 2, column 10: “суд” is so short .* write “head” in the column “words”\.\n$/)
    const { notices } = (await room.type(['concepts', 'import', file, '--by', 'root', '--json'])).json()
    expect(notices).toMatchObject([
      { key: 'csv.too_short', place: { line: 2, column: 10 }, severity: 'informs', message: expect.any(String) },
    ])
  })

  test('a file with problems is refused whole, with every problem and its place', async () => {
    const before = (await room.type(['memory', 'export', '-'])).out
    const file = join(room.folder, 'pairs.csv')
    await writeFile(file, 'source_language,target_language,source,target\nen,kk,x,y\nen,tr,x,y\nen,ru,,y\n')
    const said = await room.type(['memory', 'import', file, '--json'])
    expect(said.code).toBe(1)
    const { fault } = said.json()
    expect(fault).toMatchObject({ code: 'import.refused', place: { line: 3, column: 4 }, params: { count: 2 } })
    expect(fault.problems.map(({ key, place }: Json) => [key, place.line])).toEqual([
      ['csv.unknown', 3],
      ['csv.blank', 4],
    ])
    expect(said.err).toContain('line 3, column 4: The column “target_language” holds “tr”.')
    expect(said.err).toContain('line 4, column 7: The cell in the column “source” is empty.')
    expect((await room.type(['memory', 'export', '-'])).out).toBe(before)
  })

  test('memory goes through the streams, formulas neutralised on the way out', async () => {
    const text = 'source_language,target_language,source,target\nen,kk,"-5, they said",«−5» деді\nen,kk,=x,=у\n'
    const input = (async function* () {
      yield Buffer.from(text)
    })()
    expect((await room.type(['memory', 'import', '-'], { input })).out).toBe('2 pairs imported from -\n')
    const out = (await room.type(['memory', 'export', '-'])).out.trim().split('\n')
    expect(out[0]).toBe('source_language,target_language,source,target')
    expect(out.slice(1).sort()).toEqual([`en,kk,"'-5, they said",«−5» деді`, `en,kk,'=x,'=у`])
  })

  test('an ending that no format has is refused before anything is read', async () => {
    expect((await room.type(['concepts', 'import', 'x.tbx'])).err).toContain('found “x.tbx”, expected .csv')
  })

  test('serve and work run until they are told to stop, and say so', async () => {
    for (const argv of [['serve'], ['work', '--kinds', 'extract,check']]) {
      const leaving = new AbortController()
      const { code, out } = await room.type(argv, { signal: leaving.signal }, (text) => {
        if (text.includes('Ctrl+C')) leaving.abort()
      })
      expect([code, out.split('\n').slice(1)]).toEqual([
        0,
        ['Stopping: work under way is being finished …', 'Stopped.', ''],
      ])
    }
  })
})
