import type { Formats } from '../format.ts'
import { conceptsCsv, memoryCsv } from './csv.ts'

/** Every format on the shelf. To add one: its file, its line here, and a test that runs the contract's suite. */
export const formats: Formats = { concepts: [conceptsCsv], memory: [memoryCsv] }
