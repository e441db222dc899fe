import { z } from 'zod'
import type { Job, JobKind } from '../../src/job.ts'
import type { ArticleId, DocumentId, JobKey, PersonId } from '../../src/model/ids.ts'
import type { Ports, Step } from '../../src/step.ts'
import type { Store } from '../../src/store.ts'
import { clientOf, openStore, poolOf } from '../../src/stores/postgres/index.ts'
import type { Worker, Workers } from '../../src/worker.ts'

/** A store on the database and ports without plugs. Used by the tests and by the processes that they kill. */
export const openNewsroom = (connectionString: string) => {
  const pool = poolOf({ connectionString }, { max: 25, applicationName: 'terjiman test' })
  const store = openStore(pool, () => clientOf({ connectionString }, 'terjiman test, listening'))
  return { pool, store, ports: portsOf(store), close: () => store.close() }
}

export const ARTICLE = 'article' as ArticleId

/** Jobs are done for an article, so there is one. */
export const insertArticle = async (store: Store): Promise<void> => {
  const person = 'person' as PersonId
  await store.people.put({ id: person, handle: 'ayan', name: 'Ayan', language: 'kk', rights: [] })
  const words = { slug: 'steppe', source: 'en', wanted: ['kk'], section: 'news' } as const
  await store.articles.insert({ id: ARTICLE, ...words, createdBy: person, createdAt: new Date() })
}

const unused = (): never => {
  throw new Error('not used in this test')
}

/** Toy steps reach for nothing else. */
const portsOf = (store: Store) => ({ store, now: () => new Date() }) as Ports

/** What `extract` gets here: the document's id is a name that the test gave its behaviour. */
export type Behaviour = Step<{ readonly document: DocumentId }>

type Settings = Partial<Pick<Worker<'extract'>, 'attempts' | 'timeoutSeconds' | 'concurrency'>>

/** Workers of which `extract` behaves as told, and so does `suggest` if a second behaviour is given. */
export const toyWorkers = (extract: Behaviour, settings: Settings = {}, suggest: Step<unknown> = unused): Workers => {
  const common = { attempts: 3, timeoutSeconds: 60, concurrency: 4, ...settings }
  const idle = <Kind extends JobKind>(kind: Kind): Worker<Kind> => ({ kind, ...common, parse: unused, perform: unused })
  const parseDocument = (args: unknown) =>
    z.object({ document: z.string().transform((id) => id as DocumentId) }).parse(args)
  return {
    extract: { kind: 'extract', ...common, parse: parseDocument, perform: extract },
    suggest: { ...idle('suggest'), parse: (args) => args as never, perform: suggest },
    check: idle('check'),
    publish: idle('publish'),
    deliver: idle('deliver'),
  }
}

/** A job of kind `extract`, named by its document. */
export const jobFor = (document: string, runAt?: Date): Job & { readonly key: JobKey } => ({
  key: `extract.${document}` as JobKey,
  kind: 'extract',
  args: { document: document as DocumentId },
  article: ARTICLE,
  ...(runAt && { runAt }),
})
