import type { Copy } from './offers.ts'

/** What was typed, on this machine: it is there after a crash, a lost connection, a session that ended. */
export interface Copies {
  put(copy: Copy): Promise<void>
  remove(window: string, segment: string): Promise<void>
  /** Of this person in this translation, of every window. */
  all(): Promise<readonly Copy[]>
}

const STORE = 'typed'

/** The browser's own database; it answers a request within a few milliseconds, and keeps what it has answered. */
const open = (): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open('terjiman', 1)
    request.onupgradeneeded = () => {
      request.result.createObjectStore(STORE, { keyPath: ['place', 'segment', 'window'] })
    }
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

const done = <Result>(request: IDBRequest<Result>): Promise<Result> =>
  new Promise((resolve, reject) => {
    const { transaction } = request
    if (!transaction) throw new Error('a request stands in a transaction')
    transaction.oncomplete = () => resolve(request.result)
    transaction.onabort = () => reject(transaction.error)
    transaction.commit()
  })

/** `person`, `slug` and `language` are one place: nobody is offered what somebody else typed at the same machine. */
export const copiesOf = (person: string, slug: string, language: string): Copies => {
  const place = JSON.stringify([person, slug, language])
  let database: Promise<IDBDatabase> | undefined
  const store = async (mode: IDBTransactionMode): Promise<IDBObjectStore> => {
    database ??= open()
    return (await database).transaction(STORE, mode).objectStore(STORE)
  }
  return {
    async put(copy) {
      await done((await store('readwrite')).put({ ...copy, place }))
    },
    async remove(window, segment) {
      await done((await store('readwrite')).delete([place, segment, window]))
    },
    async all() {
      const range = IDBKeyRange.bound([place], [place, []])
      const found: readonly (Copy & { place: string })[] = await done((await store('readonly')).getAll(range))
      return found.map(({ place: _, ...copy }) => copy)
    },
  }
}

/** This window among all of the same person: a lock on its name is held as long as it is open. */
export const openWindow = async (): Promise<{
  readonly name: string
  others(): Promise<ReadonlySet<string>>
  close(): void
}> => {
  const name = `window-${[...crypto.getRandomValues(new Uint32Array(3))].map((part) => part.toString(36)).join('')}`
  // only over https or from this machine itself; else a window that is open is offered its neighbour's copy as well
  const locks: LockManager | undefined = navigator.locks
  let close = () => {}
  if (locks)
    await new Promise<void>((held) => {
      void locks.request(name, () => {
        held()
        return new Promise<void>((resolve) => {
          close = resolve
        })
      })
    })
  return {
    name,
    close: () => close(),
    async others() {
      const all = await locks?.query()
      return new Set((all?.held ?? []).flatMap((lock) => (lock.name && lock.name !== name ? [lock.name] : [])))
    },
  }
}
