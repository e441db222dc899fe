import type { Store } from '../../src/store.ts'
import { clientOf, openStore, poolOf } from '../../src/stores/postgres/index.ts'
import { storeContract } from '../contracts/store.ts'
import { freshDatabase } from '../postgres.ts'

storeContract(async () => {
  const connection = { connectionString: await freshDatabase() }
  const opened: Store[] = []
  return {
    async open() {
      const pool = poolOf(connection, { max: 6, applicationName: 'terjiman test' })
      const store = openStore(pool, () => clientOf(connection, 'terjiman test'))
      opened.push(store)
      return store
    },
    async close() {
      await Promise.all(opened.map((store) => store.close()))
    },
  }
})
