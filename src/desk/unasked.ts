/**
 * Stands for `zod` in the browser's files. The nouns come with the schemas by which the server parses them, and making
 * those must not cost the reader 30 kB: here a schema is one thing that every making answers, and that cannot parse.
 */
const unasked: unknown = new Proxy(() => unasked, {
  get: (_, name) => {
    if (typeof name === 'string' && /parse|code$/i.test(name)) throw new Error('schemas are not asked in the browser')
    return unasked
  },
  apply: () => unasked,
})

export const z = unasked
