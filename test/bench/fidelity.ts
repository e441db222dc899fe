import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

type Mode = 'identity' | 'pseudo'
type Metric = 'html' | 'bytes' | 'cover' | 'atoms'

interface Report {
  readonly sets: Readonly<
    Record<string, { readonly documents: number; readonly percent: Readonly<Partial<Record<Metric, number>>> }>
  >
}

const DIPLODOC = '@diplodoc/translation 1.7.19'
const REMARK = 'remark-stringify 11'
const LINGO = 'lingo.dev 0.138.8'

/** The best that another tool reached over the same sets (397 real files), measured with the same checker. */
const PEERS: Readonly<Record<Mode, Readonly<Record<string, readonly [percent: number, tool: string]>>>> = {
  identity: {
    'commonmark html': [99.1, REMARK],
    'commonmark bytes': [94.9, DIPLODOC],
    'gfm html': [99.9, REMARK],
    'gfm bytes': [95.3, DIPLODOC],
    'gfmext html': [100, LINGO],
    'real html': [99.5, REMARK],
    'real bytes': [90.7, DIPLODOC],
  },
  pseudo: {
    'commonmark html': [99.1, REMARK],
    'gfm html': [99.9, REMARK],
    'real html': [98.7, REMARK],
    'real bytes': [90.7, DIPLODOC],
    'real cover': [99.1, DIPLODOC],
    'real atoms': [96.1, REMARK],
  },
}

const NAMES: Readonly<Record<Mode, Readonly<Record<Metric, string>>>> = {
  identity: { html: 'html', bytes: 'bytes', cover: 'coverage', atoms: 'atoms' },
  pseudo: { html: 'html', bytes: 'skeleton', cover: 'coverage', atoms: 'atoms' },
}

/** What the independent checker finds; where it is missing, how to get it. */
export const printFidelity = (checker: string, corpora: string, root: string): void => {
  if (!existsSync(`${checker}/node_modules`)) {
    console.log(
      existsSync(`${checker}/roundtrip.mjs`)
        ? `Fidelity: the checker has no packages yet. Run npm ci in ${checker}, or in a copy and name it with --checker DIR.`
        : `Fidelity: there is no checker at ${checker}. Say where with --checker DIR.`,
    )
    return
  }
  for (const mode of ['identity', 'pseudo'] as const) printTable(mode, check(mode, checker, corpora, root))
}

const check = (mode: Mode, checker: string, corpora: string, root: string): Report => {
  const folder = mkdtempSync(join(tmpdir(), 'terjiman-bench-'))
  const json = join(folder, 'report.json')
  const batch = `"${process.execPath}" "${root}src/main.ts" roundtrip --mode ${mode} --out {out} {in}`
  try {
    const args = [join(checker, 'roundtrip.mjs'), '--mode', mode, '--sets', 'commonmark,gfm,gfmext,real']
    const { status, stderr } = spawnSync(
      process.execPath,
      [...args, '--corpus', corpora, '--batch', batch, '--json', json],
      { encoding: 'utf8' },
    )
    if (status !== 0) throw new Error(`The checker ended with ${status}: ${stderr}`)
    return JSON.parse(readFileSync(json, 'utf8')) as Report
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const printTable = (mode: Mode, { sets }: Report) => {
  console.log(`\nFidelity, ${mode}, percent\n\n| | here | best other tool |\n|---|--:|---|`)
  for (const [set, { documents, percent }] of Object.entries(sets)) {
    for (const metric of ['html', 'bytes', 'cover', 'atoms'] as const) {
      const found = percent[metric]
      if (found === undefined) continue
      const [other, tool] = PEERS[mode][`${set} ${metric}`] ?? []
      const beside = other === undefined ? '' : `${other.toFixed(1)} (${tool})`
      console.log(`| ${set} (${documents}), ${NAMES[mode][metric]} | ${found.toFixed(2)} | ${beside} |`)
    }
  }
}
