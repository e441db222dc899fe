import { createServer, type Server, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, onTestFinished, test, vi } from 'vitest'
import { clientOf, openStore, poolOf } from '../../../src/stores/postgres/index.ts'
import { openGround } from './ground.ts'

const nowhere = { host: '/nonexistent', database: 'terjiman', user: 'terjiman' }

const poolToNowhere = () => {
  const pool = poolOf(nowhere, { max: 2, applicationName: 'terjiman test' })
  onTestFinished(() => pool.end())
  return pool
}

test('names are looked for among our tables first, then among the queue’s', async () => {
  const { pool } = await openGround()
  expect((await pool.query('show search_path')).rows).toEqual([{ search_path: 'public,bullmq' }])
  expect((await pool.query('show application_name')).rows).toEqual([{ application_name: 'terjiman pooled' }])
})

test('a server that is not there is a fault that says where it was looked for', async () => {
  const store = openStore(poolToNowhere(), () => clientOf(nowhere, 'terjiman test'))
  const fault = { code: 'database.unreachable', params: { where: '/nonexistent/terjiman' }, retry: true }
  await expect(store.people.all()).rejects.toMatchObject(fault)
  await expect(store.transaction(async () => undefined)).rejects.toMatchObject(fault)
  await expect(store.deliveries.exclusively('rss', 'az', async () => undefined)).rejects.toMatchObject(fault)
  await expect(store.listen('jobs', () => undefined)).rejects.toMatchObject(fault)
})

test('the fault does not tell the password', async () => {
  const connection = { connectionString: 'postgresql://u:hush@127.0.0.1:1/db' }
  const pool = poolOf(connection, { max: 1, applicationName: 'terjiman test' })
  onTestFinished(() => pool.end())
  const failing = openStore(pool, () => clientOf(connection, 'terjiman test')).people.all()
  const thrown: Error = await failing.then(
    () => expect.unreachable(),
    (error: Error) => error,
  )
  expect(thrown).toMatchObject({ code: 'database.unreachable', params: { where: '127.0.0.1/db' } })
  expect(thrown.message).not.toContain('hush')
})

test('a connection that fails is told of after half a second, a query that fails at once', async () => {
  const took = async (work: Promise<unknown>): Promise<number> => {
    const begun = performance.now()
    await expect(work).rejects.toThrow()
    return performance.now() - begun
  }
  const pool = poolToNowhere()
  for (const work of [() => pool.query('select 1'), () => pool.connect()]) {
    const ms = await took(work())
    expect(ms).toBeGreaterThan(450)
    expect(ms).toBeLessThan(950)
  }
  const { pool: real } = await openGround()
  await real.query('select 1')
  expect(await took(real.query('select nonsense'))).toBeLessThan(450)
})

test('connections that the server ends, idle or in use, are replaced', async () => {
  const { pool, store, cut } = await openGround()
  const client = await pool.connect()
  await store.people.all()
  expect(await cut('terjiman pooled')).toBe(2)
  await sleep(20)
  await expect(client.query('select 1')).rejects.toThrow()
  client.release(true)
  expect(await store.people.all()).toEqual([])
})

test('a transaction whose connection is lost fails whole, with the fault for it', async () => {
  const { store, cut } = await openGround()
  const lost = store.transaction(async (records) => {
    await records.concepts.put([{ id: 'c1' as never, terms: [] }], null, new Date())
    await cut('terjiman pooled')
    await records.concepts.all()
  })
  await expect(lost).rejects.toMatchObject({ code: 'database.unreachable' })
  expect(await store.concepts.all()).toEqual([])
})

test('who listens is connected again after a loss, and wakes once for what was missed', async () => {
  const { store, pool, cut } = await openGround()
  const wake = vi.fn()
  const stop = await store.listen('events', () => wake())
  for (const times of [1, 3]) {
    expect(await cut('terjiman alone')).toBe(1)
    await vi.waitFor(() => expect(wake).toHaveBeenCalledTimes(times), { timeout: 5000 })
    await pool.query(`select pg_notify('terjiman_events', '')`)
    await vi.waitFor(() => expect(wake).toHaveBeenCalledTimes(times + 1))
  }
  await stop()
  expect(await cut('terjiman alone')).toBe(0)
})

test('who listens tries again until the server is back, and can be stopped meanwhile', async () => {
  const { store, pool } = await openGround()
  const { gate, connection } = await gateTo(pool.options.connectionString ?? '')
  const behind = openStore(pool, () => clientOf(connection, 'terjiman alone'))
  const [wake, other] = [vi.fn(), vi.fn()]
  const stop = await behind.listen('jobs', () => wake())
  const stopOther = await behind.listen('jobs', () => other())
  await gate.shut()
  await sleep(400)
  await stopOther()
  await gate.open()
  await vi.waitFor(() => expect(wake).toHaveBeenCalledOnce(), { timeout: 5000 })
  await stop()
  await gate.shut()
  expect(other).not.toHaveBeenCalled()
  expect(await store.people.all()).toEqual([])
})

test('closing the store ends its listeners and its connections', async () => {
  const { store, pool, connection } = await openGround()
  await store.listen('jobs', () => undefined)
  await store.people.all()
  await store.close()
  await store.close()
  expect(pool.totalCount).toBe(0)
  const client = clientOf(connection, 'terjiman counting')
  await client.connect()
  const left = () =>
    client.query(`select application_name from pg_stat_activity where datname = current_database()`).then((r) => r.rows)
  await vi.waitFor(async () => expect(await left()).toEqual([{ application_name: 'terjiman counting' }]))
  await client.end()
})

test('a delivery whose lock was lost under it does not count as done', async () => {
  const { store, cut } = await openGround()
  const delivering = store.deliveries.exclusively('rss', 'az', async () => {
    await cut('terjiman alone')
    await sleep(20)
  })
  await expect(delivering).rejects.toMatchObject({ code: 'database.unreachable' })
})

/** A way to the server that can be shut: a port in front of its socket folder. */
const gateTo = async (connectionString: string) => {
  const { connect } = await import('node:net')
  const url = new URL(connectionString)
  const folder = url.searchParams.get('host')
  const target = folder
    ? { path: `${folder}/.s.PGSQL.${url.port || 5432}` }
    : { host: url.hostname, port: Number(url.port || 5432) }
  const sockets = new Set<Socket>()
  const server: Server = createServer((near) => {
    const far = connect(target as { path: string })
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(socket)
      socket.on('error', () => other.destroy())
      socket.on('close', () => other.destroy())
      socket.pipe(other)
    }
  })
  let port = 0
  const gate = {
    open: () => new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve)),
    shut: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        for (const socket of sockets) socket.destroy()
        sockets.clear()
      }),
  }
  await gate.open()
  const address = server.address()
  port = typeof address === 'object' && address ? address.port : 0
  return { gate, connection: { host: '127.0.0.1', port, database: url.pathname.slice(1), user: url.username } }
}
