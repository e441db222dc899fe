import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { extract } from '../../src/markdown/index.ts'
import { type Document, segmentsOf } from '../../src/model/document.ts'
import type { ArticleId, DocumentId, PersonId } from '../../src/model/ids.ts'
import { readableText } from '../../src/model/inline.ts'
import { compare, countsOf, revised } from '../../src/steps/compare.ts'

const read = (...paragraphs: readonly string[]) => extract(`${paragraphs.join('\n\n')}\n`, 'en')
const said = ({ content }: { content: Parameters<typeof readableText>[0] }) => readableText(content)

describe('a document held against another', () => {
  test('tells what stayed, changed, came and went, wherever it stands', () => {
    const before = read('The port opened in 2018.', 'It stands by the sea.', 'Rain is expected on Monday.')
    const after = read('Ferries leave every hour.', 'It stands by the sea.', 'The port opened in 2019.')
    const { same, changed, added, gone } = compare(before, after)
    expect(same.map(({ after }) => said(after))).toEqual(['It stands by the sea.'])
    expect(changed.map(({ before, after }) => [said(before), said(after)])).toEqual([
      ['The port opened in 2018.', 'The port opened in 2019.'],
    ])
    expect(added.map(said)).toEqual(['Ferries leave every hour.'])
    expect(gone.map(said)).toEqual(['Rain is expected on Monday.'])
  })

  test('a sentence in which only a code changed has changed', () => {
    const { changed, same } = compare(read('The **port** opened.'), read('The port opened.'))
    expect([changed.length, same.length]).toEqual([1, 0])
  })

  test('puts every sentence of either in exactly one list', () => {
    const sentence = fc
      .array(fc.constantFrom('ferry', 'Baku', '12', 'never', '*left*', 'rain'), { minLength: 1, maxLength: 6 })
      .map((words) => words.join(' '))
    const article = fc.array(sentence, { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(article, article, (one, other) => {
        const [before, after] = [read(...one), read(...other)]
        const { same, changed, added, gone } = compare(before, after)
        const pairs = [...same, ...changed]
        const ids = (segments: readonly { readonly id: string }[]) => segments.map(({ id }) => id).toSorted()
        expect(ids([...pairs.map(({ before }) => before), ...gone])).toEqual(ids(before.flatMap(segmentsOf)))
        expect(ids([...pairs.map(({ after }) => after), ...added])).toEqual(ids(after.flatMap(segmentsOf)))
      }),
    )
  })
})

describe('a revision', () => {
  const document = (revision: number): Document => ({
    id: `d${revision}` as DocumentId,
    article: 'a1' as ArticleId,
    revision,
    title: '',
    markdown: '',
    minor: false,
    submittedBy: 'p1' as PersonId,
    at: new Date(0),
  })
  const kept = [document(1), document(2), document(3)]
  const byRevision = async (_: ArticleId, revision: number) => kept.find((one) => one.revision === revision)
  const texts: Readonly<Record<string, ReturnType<typeof read>>> = {
    d1: [],
    d2: read('One sentence.', 'Another thing altogether.'),
    d3: read('One sentence.', 'Quite other words here.'),
  }
  const hold = (revision: number) => revised(document(revision), { byRevision }, async ({ id }) => texts[id] ?? [])

  test('is held against the one before it', async () => {
    const revision = await hold(3)
    expect(revision && countsOf(revision)).toEqual({ since: 2, changed: 0, same: 1, added: 1, gone: 1 })
  })

  test.each([
    ['the first', 1],
    ['one whose predecessor was never taken apart', 2],
  ])('is held against nothing where it is %s', async (_, number) => {
    expect(await hold(number)).toBeUndefined()
  })
})
