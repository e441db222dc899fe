import type { Break } from 'mdast'
import { type ReadCode, standalone } from '../reading.ts'

/** A hard break: two spaces or a backslash, with the prefix of the next line. */
export const hardBreak: ReadCode<Break> = (_, range) => standalone({ kind: 'break', range, equiv: '\n', mark: 'break' })
