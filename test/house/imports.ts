import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseSync } from 'oxc-parser'

export const root = fileURLToPath(new URL('../..', import.meta.url))

/** A file of the house and everything it imports: paths from the root for its own files, names for packages. */
export interface SourceFile {
  readonly path: string
  readonly imports: readonly string[]
}

/** Reads every TypeScript file below the folders, with paths from the root. */
export const readHouse = (folders: readonly string[]): readonly SourceFile[] =>
  folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => {
        const path = join(folder, name)
        return { path, imports: importsOf(path, readFileSync(join(root, path), 'utf8')) }
      }),
  )

/** What a source text imports: static, type-only, side-effect, re-exporting and dynamic imports, and `import()` types. */
export const importsOf = (path: string, source: string): readonly string[] => {
  const { program, errors } = parseSync(path, source)
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`)
  const found: string[] = []
  walk(program, (node) => {
    const request = IMPORTING.has(node.type as string) ? (node.source as { value?: unknown } | null) : null
    if (request && typeof request.value === 'string') found.push(resolve(path, request.value))
    if (request && typeof request.value !== 'string') throw new Error(`${path} imports what only run time knows`)
  })
  return found
}

const IMPORTING = new Set([
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'ImportExpression',
  'TSImportType',
])

const walk = (node: unknown, visit: (node: Record<string, unknown>) => void): void => {
  if (Array.isArray(node)) for (const child of node) walk(child, visit)
  else if (node !== null && typeof node === 'object') {
    visit(node as Record<string, unknown>)
    for (const child of Object.values(node)) walk(child, visit)
  }
}

const resolve = (path: string, request: string): string =>
  request.startsWith('.') ? normalize(join(dirname(path), request)) : request
