export { conceptsCsv } from './csv/concepts.ts'
export { memoryCsv } from './csv/memory.ts'
