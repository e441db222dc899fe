import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { roundtrip } from '../../src/markdown/index.ts'
import { printFidelity } from './fidelity.ts'
import { timeStages } from './stages.ts'
import { alternately, peakOf } from './timing.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const ROUNDS = 11

/** What taking a document apart and putting it together may cost, in parses of the same text by remark. */
const BARS = { identity: 1.3, pseudo: 2.3 } as const

/**
 * Fidelity, speed and memory of `roundtrip` over the Markdown corpora. Options: `--corpora DIR` and `--checker DIR`, by
 * default where they stand beside a checkout.
 */
export const benchMarkdown = (args: readonly string[]): void => {
  const options = { corpora: { type: 'string' }, checker: { type: 'string' } } as const
  const { values } = parseArgs({ args: [...args], options })
  const corpora = resolve(values.corpora ?? `${ROOT}/../shared/corpora/markdown`)
  const checker = resolve(values.checker ?? `${ROOT}/../shared/tools/roundtrip`)
  if (!existsSync(`${corpora}/files`)) {
    console.log(`There are no Markdown corpora at ${corpora}: nothing to measure. Say where with --corpora DIR.`)
    return
  }
  printFidelity(checker, corpora, ROOT)
  const texts = readdirSync(`${corpora}/files`)
    .filter((name) => name.endsWith('.md'))
    .map((name) => readFileSync(`${corpora}/files/${name}`, 'utf8'))
  printSpeed(texts)
}

const printSpeed = (texts: readonly string[]) => {
  const bare = unified().use(remarkParse).use(remarkGfm).freeze()
  const over = (each: (text: string) => unknown) => () => {
    for (const text of texts) each(text)
  }
  const works = {
    parse: (text: string) => bare.parse(text),
    identity: (text: string) => roundtrip(text, 'en', 'identity'),
    pseudo: (text: string) => roundtrip(text, 'en', 'pseudo'),
  }
  const times = alternately(
    { parse: over(works.parse), identity: over(works.identity), pseudo: over(works.pseudo) },
    ROUNDS,
  )
  const megabytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6
  console.log(`\nSpeed: ${texts.length} files, ${megabytes.toFixed(2)} MB, one process, best of ${ROUNDS}\n`)
  console.log('| | ms | MB/s | × parse | bar | peak heap, MB |\n|---|--:|--:|--:|--:|--:|')
  const row = (label: string, name: keyof typeof works, bar: string) => {
    const ratio = (times[name] / times.parse).toFixed(2)
    const speed = (megabytes / (times[name] / 1000)).toFixed(2)
    const peak = (peakOf(texts, works[name]) / 1e6).toFixed(0)
    console.log(`| ${label} | ${times[name].toFixed(0)} | ${speed} | ${ratio} | ${bar} | ${peak} |`)
  }
  row('remark-parse with GFM', 'parse', '')
  row('identity', 'identity', `≤ ${BARS.identity}`)
  row('pseudo', 'pseudo', `≤ ${BARS.pseudo}`)
  printStages(texts, times.parse)
}

const printStages = (texts: readonly string[], parse: number) => {
  const stages = timeStages(texts, ROUNDS)
  const total = Object.values(stages).reduce((sum, time) => sum + time, 0)
  console.log('\nWhere the time of pseudo goes\n\n| | × parse | share |\n|---|--:|--:|')
  for (const [stage, time] of Object.entries(stages)) {
    console.log(`| ${stage} | ${(time / parse).toFixed(2)} | ${((100 * time) / total).toFixed(0)} % |`)
  }
}
