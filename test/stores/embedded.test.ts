import { type ChildProcessWithoutNullStreams, execFile, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, readdir, realpath, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import pg from 'pg'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { isAlive, placesOf, readPostmaster } from '../../src/stores/embedded/cluster.ts'
import { type Embedded, startEmbedded } from '../../src/stores/embedded.ts'

const run = promisify(execFile)
const isRoot = process.getuid?.() === 0
const canUnshare = spawnSync('unshare', ['--user', 'true']).status === 0
const PROCESS = fileURLToPath(new URL('embedded/process.ts', import.meta.url))

const server = async (folder: string) => {
  const { cluster } = placesOf(await realpath(folder))
  const found = await readPostmaster(cluster)
  return found && (await isAlive(found, cluster)) ? found : undefined
}

const gone = (folder: string) => expect.poll(() => server(folder), { timeout: 10_000, interval: 20 }).toBeUndefined()

const makeFolder = async (): Promise<string> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'terjiman-embedded-'))
  await chmod(folder, 0o755)
  onTestFinished(async () => {
    const left = await server(folder)
    if (left) process.kill(left.pid, 'SIGQUIT')
    await gone(folder)
    await rm(folder, { recursive: true })
  })
  return folder
}

/** A folder with a cluster that ran before: making one takes most of a second. */
const makeUsedFolder = async (): Promise<string> => {
  const folder = await makeFolder()
  await run('cp', ['-a', `${used}/.`, folder])
  return folder
}

let used: string
beforeAll(async () => {
  used = await mkdtemp(path.join(tmpdir(), 'terjiman-embedded-'))
  await chmod(used, 0o755)
  await (await start(used)).stop()
})
afterAll(() => rm(used, { recursive: true }))

const start = (folder: string) => startEmbedded(folder, { durable: false })

const query = async ({ host, user, database }: Embedded, text: string) => {
  const client = new pg.Client({ host, user, database })
  await client.connect()
  try {
    return (await client.query(text)).rows
  } finally {
    await client.end()
  }
}

const startProcess = (folder: string) => {
  const child = spawn(process.execPath, [PROCESS, folder])
  child.stderr.pipe(process.stderr)
  return child
}

const said = async (child: ChildProcessWithoutNullStreams): Promise<{ adopted: boolean; host: string }> =>
  JSON.parse(String((await once(child.stdout, 'data'))[0]))

const kill = async (child: ChildProcessWithoutNullStreams) => {
  const exited = once(child, 'exit')
  child.kill('SIGKILL')
  await exited
}

test('it starts on a folder that is not there, keeps its data and stops when the last has left', async () => {
  const folder = path.join(await makeFolder(), 'data', 'postgres')
  const first = await startEmbedded(folder)
  expect(first).toMatchObject({ adopted: false, user: 'terjiman', database: 'terjiman' })
  const settings = `select current_setting('fsync') as fsync, current_setting('listen_addresses') as addresses,
    datlocprovider as provider, datlocale as locale, pg_encoding_to_char(encoding) as encoding
    from pg_database where datname = current_database()`
  expect(await query(first, settings)).toEqual([
    { fsync: 'on', addresses: '', provider: 'b', locale: 'C.UTF-8', encoding: 'UTF8' },
  ])
  expect((await stat(first.host)).mode & 0o777).toBe(0o700)
  await query(first, `create table kept as select 'иә' as word`)
  await first.stop()
  expect(await server(folder)).toBeUndefined()
  const second = await start(folder)
  expect(second.adopted).toBe(false)
  expect(await query(second, 'select word from kept')).toEqual([{ word: 'иә' }])
  await second.stop()
})

test('processes that start at the same moment share one server, and the last one out stops it', async () => {
  const folder = await makeFolder()
  const children = Array.from({ length: 4 }, () => startProcess(folder))
  const answers = await Promise.all(children.map(said))
  expect(answers.filter(({ adopted }) => !adopted)).toHaveLength(1)
  expect(new Set(answers.map(({ host }) => host)).size).toBe(1)
  const [last, ...others] = children as [ChildProcessWithoutNullStreams, ...ChildProcessWithoutNullStreams[]]
  const exits = others.map((child) => once(child, 'exit'))
  for (const child of others) child.stdin.end()
  expect(await Promise.all(exits)).toEqual(others.map(() => [0, null]))
  expect(await server(folder)).toBeDefined()
  const exit = once(last, 'exit')
  last.stdin.end()
  expect(await exit).toEqual([0, null])
  expect(await server(folder)).toBeUndefined()
})

test('processes that stop at the same moment leave no server behind', async () => {
  const folder = await makeUsedFolder()
  const children = Array.from({ length: 3 }, () => startProcess(folder))
  await Promise.all(children.map(said))
  const exits = children.map((child) => once(child, 'exit'))
  for (const child of children) child.stdin.end()
  await Promise.all(exits)
  expect(await server(folder)).toBeUndefined()
})

test('a server that somebody else is connected to is not stopped', async () => {
  const folder = await makeUsedFolder()
  const embedded = await start(folder)
  const { host, user, database } = embedded
  const other = new pg.Client({ host, user, database })
  await other.connect()
  await embedded.stop()
  expect((await other.query('select 1 as one')).rows).toEqual([{ one: 1 }])
  await other.end()
  const again = await start(folder)
  expect(again.adopted).toBe(true)
  await again.stop()
  expect(await server(folder)).toBeUndefined()
})

test('the server of a process that was killed is adopted', async () => {
  const folder = await makeUsedFolder()
  const child = startProcess(folder)
  await said(child)
  await kill(child)
  const embedded = await start(folder)
  expect(embedded.adopted).toBe(true)
  await embedded.stop()
  expect(await server(folder)).toBeUndefined()
})

test('what was committed is there after process and server were killed', async () => {
  const folder = await makeUsedFolder()
  const first = await startEmbedded(folder)
  await query(first, 'create table kept as select 7 as number')
  const running = await server(folder)
  process.kill(running?.pid as number, 'SIGKILL')
  const second = await startEmbedded(folder)
  expect(second.adopted).toBe(false)
  expect(await query(second, 'select number from kept')).toEqual([{ number: 7 }])
  await second.stop()
})

test('a process killed while it makes the database leaves nothing that hinders the next', async () => {
  const folder = await makeFolder()
  const child = startProcess(folder)
  const isMaking = async () => (await readdir(folder)).some((name) => name.startsWith('cluster.new-'))
  while (!(await isMaking())) await sleep(5)
  await sleep(100)
  await kill(child)
  const embedded = await start(folder)
  expect(embedded.adopted).toBe(false)
  expect(await readdir(folder)).toEqual(['cluster', 'postgres.log', 'socket'])
  await embedded.stop()
})

test('a number that a dead server left and another process bears by now does not hinder it', async () => {
  const folder = await makeUsedFolder()
  const first = await start(folder)
  await first.stop()
  const bearer = spawn('sleep', ['60'], isRoot ? { uid: 65534, gid: 65534 } : {})
  onTestFinished(() => void bearer.kill())
  const { cluster, socket } = placesOf(await realpath(folder))
  const lines = [bearer.pid, cluster, 1_700_000_000, 5432, socket, '', '1 1', 'ready', '']
  await writeFile(path.join(cluster, 'postmaster.pid'), lines.join('\n'))
  const second = await start(folder)
  expect(second.adopted).toBe(false)
  await second.stop()
})

test('a folder too deep for a socket has it under /tmp, where a second process finds it', async () => {
  const folder = path.join(await makeFolder(), 'deep'.repeat(30))
  const first = await start(folder)
  expect(first.host).toMatch(/^\/tmp\/terjiman-[0-9a-f]{20}$/)
  const second = await start(folder)
  expect(second).toMatchObject({ adopted: true, host: first.host })
  await first.stop()
  await second.stop()
  await expect(stat(first.host)).rejects.toThrow('ENOENT')
})

test.runIf(isRoot && canUnshare)(
  'root in a folder that nobody else may enter runs it in a user namespace',
  async () => {
    const folder = await makeFolder()
    await chmod(folder, 0o700)
    const embedded = await start(path.join(folder, 'data'))
    expect((await stat(path.join(folder, 'data', 'cluster'))).uid).toBe(0)
    await embedded.stop()
  },
)

test.runIf(isRoot)('root elsewhere runs it as nobody', async () => {
  const folder = await makeFolder()
  const embedded = await start(folder)
  expect((await stat(path.join(folder, 'cluster'))).uid).toBe(65534)
  await embedded.stop()
})

test('a server that cannot start is told with its own words', async () => {
  const folder = await makeUsedFolder()
  const first = await start(folder)
  await first.stop()
  await writeFile(path.join(folder, 'cluster', 'PG_VERSION'), '9.6\n')
  await expect(start(folder)).rejects.toMatchObject({
    code: 'database.unreachable',
    params: { why: expect.stringContaining('not compatible with this version') },
  })
})
