import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { LanguagePair } from '../../src/model/language.ts'

/** A script of the desk as the browser fetches it. */
export interface Script {
  readonly file: string
  /** Bytes, by gzip -9. */
  readonly size: number
}

/** What a script imports before it runs: `import{a as b}from"./x.js"`, `export*from"./x.js"`, `import"./x.js"`. */
const IMPORTED = /(?:from|import)\s*["'`]\.\/([^"'`]+\.js)["'`]/g

/**
 * The scripts that the first page of a built desk fetches, the board's among them, and those that the workbench of a pair has fetched when it is
 * still: its own, the worker's with the tables of both languages, and the panel's. What is fetched at a press is in neither.
 */
export const scriptsIn = async (
  desk: string,
  pair: LanguagePair,
): Promise<{ readonly first: readonly Script[]; readonly workbench: readonly Script[] }> => {
  const assets = join(desk, 'assets')
  const files = (await readdir(assets)).filter((file) => file.endsWith('.js'))
  const sources = new Map(
    await Promise.all(files.map(async (file) => [file, await readFile(join(assets, file), 'utf8')] as const)),
  )
  const named = (name: string): string => {
    const found = files.find((file) => file.startsWith(`${name}-`))
    if (!found) throw new Error(`the desk has no script ${name}`)
    return found
  }
  const reachable = (from: readonly string[]): readonly Script[] => {
    const reached = new Set(from)
    // a set that grows while it is walked is walked to its new end
    for (const file of reached)
      for (const [, imported = ''] of (sources.get(file) ?? '').matchAll(IMPORTED)) reached.add(imported)
    return [...reached]
      .map((file) => ({ file, size: gzipSync(sources.get(file) ?? '', { level: 9 }).length }))
      .toSorted((one, other) => other.size - one.size)
  }
  const page = await readFile(join(desk, 'index.html'), 'utf8')
  const begun = [...page.matchAll(/<script[^>]* src="\/assets\/([^"]+)"/g)].map(([, file = '']) => file)
  const apart = ['workbench', 'checking', 'worker', 'panel', pair.source, pair.target].map(named)
  return { first: reachable([...begun, named('board')]), workbench: reachable([...begun, ...apart]) }
}
