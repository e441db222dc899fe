import { readFileSync } from 'node:fs'

/** The style sheet of the pages that the server writes itself: the desk's own palette and sizes. */
export const readStyle = (): string =>
  ['tokens', 'base', 'plain']
    .map((name) => readFileSync(new URL(`../../desk/style/${name}.css`, import.meta.url), 'utf8'))
    .join('')
