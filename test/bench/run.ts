/** `npm run bench -- NAME`: measures and prints, never judges; machines differ. */
import { benchMarkdown } from './markdown.ts'

const BENCHES: Readonly<Record<string, (args: readonly string[]) => void>> = { markdown: benchMarkdown }

const [name = '', ...args] = process.argv.slice(2)
const bench = BENCHES[name]
if (bench) bench(args)
else {
  console.error(`Usage: npm run bench -- ${Object.keys(BENCHES).join('|')}; found "${name}".`)
  process.exitCode = 2
}
