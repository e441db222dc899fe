import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { LIMITS } from '../../src/markdown/limits.ts'

it('tells authors every limit, in its order', () => {
  const authors = readFileSync(join(import.meta.dirname, '../../content/AUTHORS.md'), 'utf8')
  const section = authors.split('## How much is too much\n')[1]?.split('\n## ')[0] ?? ''
  const told = [...section.matchAll(/^\| .* \| ([\d,]+) \|$/gm)].map(([, figure]) => figure)
  const limits = [LIMITS.bytes, LIMITS.frontMatter, LIMITS.nesting, ...Object.values(LIMITS.most)]
  expect(told).toEqual(limits.map((limit) => limit.toLocaleString('en')))
})
