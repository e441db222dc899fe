import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** All that the browser's files are made of. */
const INGREDIENTS = [
  'src/desk',
  'src/model',
  'src/text',
  'src/checks',
  'src/api/schemas',
  'locales',
  'package-lock.json',
]

/** Where the built desk lies. */
const FOLDER = join(root, 'dist/desk')
const STAMP = join(FOLDER, '.made-of')

/** The folder of the desk's built files; they are built (Vite, a second or two) when they are missing or out of date. */
export const builtDesk = async (): Promise<string> => {
  const digest = await digestOf(INGREDIENTS)
  if ((await readFile(STAMP, 'utf8').catch(() => '')) === digest) return FOLDER
  const { build } = await import('vite')
  // beside, then renamed: who starts at the same time never serves half of it
  const beside = `${FOLDER}.${process.pid}`
  await build({ configFile: join(root, 'src/desk/vite.config.ts'), logLevel: 'error', build: { outDir: beside } })
  await writeFile(join(beside, '.made-of'), digest)
  await mkdir(dirname(FOLDER), { recursive: true })
  await replace(beside, digest)
  return FOLDER
}

/** Another process may have put the same there meanwhile: then this one's is not needed. */
const replace = async (beside: string, digest: string): Promise<void> => {
  await rm(FOLDER, { recursive: true, force: true })
  try {
    await rename(beside, FOLDER)
  } catch (thrown) {
    if ((await readFile(STAMP, 'utf8').catch(() => '')) !== digest) throw thrown
    await rm(beside, { recursive: true, force: true })
  }
}

const digestOf = async (places: readonly string[]): Promise<string> => {
  const hash = createHash('sha256')
  for (const file of (await Promise.all(places.map(filesIn))).flat().sort())
    hash.update(`${file}\0`).update(await readFile(join(root, file)))
  return hash.digest('hex')
}

const filesIn = async (place: string): Promise<readonly string[]> => {
  if (place.endsWith('.json')) return [place]
  const entries = await readdir(join(root, place), { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(root.length))
}
