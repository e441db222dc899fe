import type { SourceFile } from './imports.ts'

/** A shelf as it stands: what can be plugged in by id, and which files its folder and its tests have. */
export interface Shelf {
  readonly name: string
  /** Ids of what the index lists. */
  readonly listed: readonly string[]
  /** Every file below the shelf's folder, with its imports. */
  readonly files: readonly SourceFile[]
  /** Names of the files in the shelf's test folder. */
  readonly tests: readonly string[]
}

/** Everything that folder, list and tests of a shelf do not agree on, one sentence each. Pure. */
export const disagreements = ({ name, listed, files, tests }: Shelf): readonly string[] => {
  const paths = new Set(files.map(({ path }) => path))
  const reached = reachable(`src/${name}/index.ts`, files)
  return [
    ...listed.flatMap((id) =>
      paths.has(`src/${name}/${id}.ts`) ? [] : [`${name} lists ${id} and has no file for it`],
    ),
    ...listed.flatMap((id) => (tests.includes(`${id}.test.ts`) ? [] : [`${name}/${id} has no test of its name`])),
    ...files.flatMap(({ path }) => (reached.has(path) ? [] : [`${path} is on no list and serves nothing that is`])),
  ]
}

const reachable = (from: string, files: readonly SourceFile[]): ReadonlySet<string> => {
  const imports = new Map(files.map((file) => [file.path, file.imports]))
  const reached = new Set<string>()
  const visit = (path: string): void => {
    if (reached.has(path)) return
    reached.add(path)
    for (const next of imports.get(path) ?? []) visit(next)
  }
  visit(from)
  return reached
}
