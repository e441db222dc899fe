import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig, type Plugin, type Rolldown } from 'vite'

const here = fileURLToPath(new URL('.', import.meta.url))
const sources = fileURLToPath(new URL('..', import.meta.url))

/** What stands in the place of what in the worker, which is to weigh little; each says why. */
const BESIDE: ReadonlyMap<string, string> = new Map([
  [`${sources}text/languages/known.ts`, `${here}workbench/checking/languages.ts`],
  [`${sources}checks/new-names.ts`, `${here}workbench/checking/by-server.ts`],
  ...['az', 'ru', 'kk', 'en'].map((language): [string, string] => [
    `${sources}text/languages/boundaries/${language}.ts`,
    `${here}workbench/checking/no-boundaries.ts`,
  ]),
])

const standIns = (): Plugin => ({
  name: 'stand-ins',
  enforce: 'pre',
  resolveId: (request, importer) => (importer ? BESIDE.get(resolve(dirname(importer), request)) : undefined),
})

const SHARED = /preload-helper|node_modules\/(?:@?preact|i18next)|src\/(?:desk|model)\//

const FIRST = /node_modules|preload-helper|src\/desk\/(?:main|workbench\/(?:index|panel\/index|checking\/index))\.tsx?$/

/** Whether the desk itself or its workbench needs it at once, and not only pages and windows that are opened. */
const isFirst = (file: string, tell: Rolldown.GetModuleInfo, seen = new Set<string>()): boolean => {
  if (FIRST.test(file)) return true
  if (seen.has(file)) return false
  seen.add(file)
  return (tell(file)?.importers ?? []).some((importer) => isFirst(importer, tell, seen))
}

export default defineConfig({
  root: here,
  base: '/',
  publicDir: false,
  resolve: {
    alias: {
      zod: `${here}unasked.ts`,
      '@codemirror/language': `${here}workbench/editor/prose.ts`,
      '@lezer/common': `${here}workbench/editor/prose.ts`,
    },
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  // a worker that is a module fetches the tables of its two languages only
  worker: { format: 'es', plugins: () => [standIns()] },
  build: {
    outDir: fileURLToPath(new URL('../../dist/desk', import.meta.url)),
    emptyOutDir: true,
    // a policy without `data:` refuses fonts and icons written into the style sheet
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2024',
    rolldownOptions: {
      output: {
        // many small files weigh more than few: each begins its gzip anew
        codeSplitting: {
          groups: [
            {
              test: SHARED,
              minShareCount: 2,
              priority: 1,
              name: (id, context) => (isFirst(id, (file) => context.getModuleInfo(file)) ? 'desk' : null),
            },
            { name: 'office', test: SHARED, minShareCount: 2 },
          ],
        },
      },
    },
  },
})
