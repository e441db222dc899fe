/** `npm run bench -- NAME`: measures and prints, never judges; machines differ. */
import { benchDesk } from './desk.ts'
import { benchMarkdown } from './markdown.ts'
import { benchMemory } from './memory.ts'
import { benchSegment } from './segment.ts'
import { benchTerms } from './terms.ts'

const BENCHES: Readonly<Record<string, (args: readonly string[]) => void | Promise<void>>> = {
  desk: benchDesk,
  markdown: benchMarkdown,
  memory: benchMemory,
  segment: benchSegment,
  terms: benchTerms,
}

const [name = '', ...args] = process.argv.slice(2)
const bench = BENCHES[name]
if (bench) await bench(args)
else {
  console.error(`Usage: npm run bench -- ${Object.keys(BENCHES).join('|')}; found "${name}".`)
  process.exitCode = 2
}
