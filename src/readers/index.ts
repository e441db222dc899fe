export { inlineReader } from './inline.ts'
export { threadReader } from './threads.ts'
