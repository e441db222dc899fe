import { memoryOutlet } from '../../src/outlets/index.ts'
import { outletContract } from '../contracts/outlet.ts'

outletContract('memory', async () => {
  const outlet = memoryOutlet()
  return { outlet, read: async (path) => outlet.files.get(path) }
})
