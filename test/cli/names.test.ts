import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openNewsroom, typist } from './ground.ts'

const STORY =
  '---\ntitle: Konsert\n---\n\nBu gün *Aida* Kərimova oxuyub. Aida Kərimovanı Woodrow alqışlayıb, o, Bakıdan gəlib.\n'
const CONCEPTS = 'concept,language,term,status,type\nbaku,az,Bakı,preferred,place\nbaku,ru,Баку,preferred,place\n'

describe('names, without a database', () => {
  let folder: string
  const type = (...argv: readonly string[]) => typist({ cwd: folder })(['names', ...argv])
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'terjiman-names-'))
    await writeFile(join(folder, 'story.md'), STORY)
    await writeFile(join(folder, 'none.txt'), 'Bu gün yağış yağıb.\n')
    await writeFile(join(folder, 'concepts.csv'), CONCEPTS)
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  test('lists what a file of concepts does not know, with proposals and how sure they are', async () => {
    const said = await type('--file', 'story.md', '--from', 'az', '--to', 'ru,en', '--concepts', 'concepts.csv')
    expect([said.code, said.err]).toEqual([0, ''])
    const [head, ...rows] = said.out.split('\n\n')[0]?.split('\n') ?? []
    expect(head).toMatch(/^NAME +× +ru +en$/)
    expect(rows.map((row) => row.split(/ {2,}/))).toEqual([
      ['Aida Kərimova', '2', 'Аида Керимова', 'Aida Karimova'],
      ['Woodrow', '1', expect.stringMatching(/\?$/), expect.stringMatching(/\?$/)],
    ])
    expect(said.out).toContain('A person has to approve what is proposed.')
  })

  test('without concepts every name is new, in every other language', async () => {
    const { source, names } = (await type('--file', 'story.md', '--from', 'az', '--json')).json()
    expect(source).toBe('az')
    expect(names.map(({ name }: { name: string }) => name)).toEqual(['Aida Kərimova', 'Woodrow', 'Bakı'])
    expect(names[0]).toMatchObject({
      forms: ['Aida Kərimova', 'Aida Kərimovanı'],
      count: 2,
      first: { segment: expect.any(String), start: 7, end: 20 },
      proposals: [
        { language: 'ru', text: 'Аида Керимова', confidence: 'regular', rules: ['usage', 'usage'] },
        { language: 'kk' },
        { language: 'en' },
      ],
    })
  })

  test('marks the proposals for a name whose dictionary form is a guess', async () => {
    await writeFile(join(folder, 'lone.txt'), 'Он встретился с Петром Ивановым.\n')
    const said = await type('--file', 'lone.txt', '--from', 'ru', '--to', 'en')
    expect(said.out.split('\n')[1]).toMatch(/^Петр Иванов +1 +Pyotr Ivanov \?$/)
    const { names } = (await type('--file', 'lone.txt', '--from', 'ru', '--json')).json()
    expect(names).toMatchObject([{ name: 'Петр Иванов', proposals: [{}, {}, { confidence: 'doubtful' }] }])
  })

  test('refuses to propose names in their own language', async () => {
    const said = await type('--file', 'story.md', '--from', 'az', '--to', 'ru,az', '--json')
    expect([said.code, said.json().fault.code]).toEqual([1, 'language.same'])
  })

  test('says when there are none', async () => {
    expect((await type('--file', 'none.txt', '--from', 'az')).out).toContain('There are no names')
  })

  test.each([
    [[]],
    [['story', '--file', 'story.md', '--from', 'az']],
    [['--file', 'story.md']],
    [['story', '--from', 'az']],
    [['story', '--to', 'ru']],
    [['--file', '-', '--from', 'az', '--concepts', '-']],
  ])('%j is refused', async (argv) => {
    const said = await type(...argv)
    expect([said.code, said.out]).toEqual([2, ''])
  })
})

test('names of an article of the newsroom, by its termbase and for its languages', async () => {
  const room = await openNewsroom({ TERJIMAN_ENGINES: 'pseudo' })
  await writeFile(join(room.folder, 'story.md'), STORY)
  await writeFile(join(room.folder, 'concepts.csv'), CONCEPTS)
  await room.type(['concepts', 'import', join(room.folder, 'concepts.csv')])
  await room.type(['submit', join(room.folder, 'story.md'), '--from', 'az', '--to', 'ru', '--wait'])
  const { names } = (await room.type(['names', 'konsert', '--json'])).json()
  expect(names.map(({ name }: { name: string }) => name)).toEqual(['Aida Kərimova', 'Woodrow'])
  expect(names[0].proposals).toMatchObject([{ language: 'ru', text: 'Аида Керимова' }])
  const refused = await room.type(['names', 'nowhere', '--json'])
  expect([refused.code, refused.json().fault.code]).toEqual([1, 'article.unknown'])
  await room.leave()
})
