import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { typist } from './ground.ts'

let cwd: string
beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'terjiman-terms-'))
  const header = 'concept,language,term,status,type,note'
  const rows = [
    'ambassador,ru,посол,preferred,noun,',
    'mfa,ru,МИД,admitted,organization,',
    'ambassador,en,envoy,preferred,noun,',
  ]
  await writeFile(join(cwd, 'concepts.csv'), `\ufeff${[header, ...rows].join('\r\n')}\r\n`)
  await writeFile(join(cwd, 'broken.csv'), 'concept,language,term,status\nx,tr,y,preferred\n')
  await writeFile(join(cwd, 'text.txt'), '\ufeff🎉 После встречи\r\nс послом в МИДе.\n')
})
afterAll(() => rm(cwd, { recursive: true }))

const type = (...argv: string[]) => typist({ cwd })(['terms', ...argv])
const input = (text: string): AsyncIterable<Uint8Array> => ({
  async *[Symbol.asyncIterator]() {
    yield new TextEncoder().encode(text)
  },
})

test('a line of JSON tells each term in the order of the text, with offsets into the file', async () => {
  const { code, err, lines } = await type('--language', 'ru', '--concepts', 'concepts.csv', 'text.txt')
  expect([code, err]).toEqual([0, ''])
  expect(lines()).toEqual([
    { concept: 'ambassador', term: 'посол', form: 'послом', start: 21, end: 27, kind: 'inflected' },
    { concept: 'mfa', term: 'МИД', form: 'МИДе', start: 30, end: 34, kind: 'acronym' },
  ])
})

test('a text comes from standard input when no file is named', async () => {
  const run = typist({ cwd, input: input('The envoy left.') })
  const { lines } = await run(['terms', '--language', 'en', '--concepts', 'concepts.csv'])
  expect(lines()).toEqual([{ concept: 'ambassador', term: 'envoy', form: 'envoy', start: 4, end: 9, kind: 'exact' }])
})

test('a text without terms gives no line', async () => {
  const { code, out } = await typist({ cwd, input: input('Nobody.') })([
    'terms',
    '--language',
    'en',
    '--concepts',
    'concepts.csv',
    '-',
  ])
  expect([code, out]).toEqual([0, ''])
})

test.each([
  ['no concepts are named', ['--language', 'ru'], 2, '--concepts'],
  ['the language is none of ours', ['--language', 'tr', '--concepts', 'concepts.csv'], 2, 'az, ru, kk, en'],
  ['the concepts are not there', ['--language', 'ru', '--concepts', 'none.csv', 'text.txt'], 1, 'none.csv'],
  ['the text is not there', ['--language', 'ru', '--concepts', 'concepts.csv', 'none.txt'], 1, 'none.txt'],
  ['the concepts have a problem', ['--language', 'ru', '--concepts', 'broken.csv', 'text.txt'], 1, 'tr'],
  ['both are to come from standard input', ['--language', 'ru', '--concepts', '-'], 2, '-'],
] as const)('refused when %s', async (_, argv, expected, said) => {
  const { code, out, err } = await type(...argv)
  expect([code, out]).toEqual([expected, ''])
  expect(err).toContain(said)
})
