export { directoryOutlet } from './directory.ts'
export { memoryOutlet } from './memory.ts'
