import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildServer } from '../../src/api/server.ts'
import { BOARD_PATH, type Board, openBoard } from '../../src/queue/board.ts'
import { postgresTransport, redisTransport, type Transport } from '../../src/queue/connection.ts'
import { poolOf } from '../../src/stores/postgres/index.ts'
import { freshDatabase } from '../postgres.ts'
import { hasRedis, startRedis, type TestRedis } from '../redis.ts'
import { codeOf } from './ask.ts'
import { type Door, type Handle, openDoor } from './door.ts'

let door: Door
let pool: ReturnType<typeof poolOf>
beforeAll(async () => {
  door = await openDoor()
  pool = poolOf({ connectionString: await freshDatabase() }, { max: 4, applicationName: 'terjiman test' })
})
afterAll(async () => {
  await pool.end()
  await door.close()
})

const openServer = ({ plugin }: Board) =>
  buildServer(door.ports, { site: door.site, desk: 'src/desk', board: { path: BOARD_PATH, plugin } })
const as = (handle: Handle) => ({ authorization: `Bearer ${door.token[handle]}` })

const suite = (redisUrl: () => string | undefined) => {
  let transport: Transport
  let board: Board
  let app: ReturnType<typeof openServer>
  beforeAll(async () => {
    const url = redisUrl()
    const fail = (thrown: unknown) => console.error(thrown)
    transport = url === undefined ? postgresTransport(pool, fail) : await redisTransport(url, fail)
    board = openBoard(pool, url, fail)
    app = openServer(board)
    await transport.send('extract', [{ key: 'extract.d1' as never, handover: 1 }])
  })
  afterAll(async () => {
    await app.close()
    await transport.close()
    await board.close()
  })
  const look = (url: string, headers: Record<string, string> = as('nigar')) =>
    app.inject({ url: `${BOARD_PATH}${url}`, headers })

  test('administrators see the page, all of whose parts come from here', async () => {
    const page = await look('/', { ...as('nigar'), accept: 'text/html' })
    expect([page.statusCode, page.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8'])
    expect(page.body).toContain(`<base href="${BOARD_PATH}/"`)
    expect(page.headers['content-security-policy']).toContain("script-src 'self'")
    const scripts = [...page.body.matchAll(/<script[^>]* src="([^"]+)"/g)].map(([, path]) => path)
    expect(scripts.length).toBeGreaterThan(0)
    for (const path of scripts) expect((await look(`/${path}`)).statusCode).toBe(200)
  })

  test('the queues tell what waits in them', async () => {
    const { statusCode, body } = await look('/api/queues?activeQueue=extract&status=latest&page=1&jobsPerPage=10')
    expect([statusCode, statusCode === 200 ? '' : body]).toEqual([200, ''])
    const { queues } = JSON.parse(body)
    const [extract] = queues.filter(({ name }: { name: string }) => name === 'extract')
    expect(queues).toHaveLength(5)
    expect(extract).toMatchObject({ readOnlyMode: true, counts: { waiting: 1, active: 0 } })
    expect(extract.jobs).toMatchObject([{ name: 'extract', data: { key: 'extract.d1' } }])
  })

  test.each(['pause', 'empty', 'clean/wait', 'obliterate'])('nobody can %s a queue by it', async (act) => {
    const reply = await app.inject({
      method: 'PUT',
      url: `${BOARD_PATH}/api/queues/extract/${act}`,
      headers: as('nigar'),
    })
    expect(reply.statusCode).toBeGreaterThanOrEqual(400)
    const { queues } = (await look('/api/queues')).json()
    expect(queues[0].isPaused).toBe(false)
    expect(queues[0].counts.waiting).toBe(1)
  })

  test('nobody else sees anything of it', async () => {
    for (const url of ['/', '/api/queues', '/static/css/none.css']) {
      const refused = await look(url, as('zhanar'))
      expect([refused.statusCode, codeOf({ status: 0, body: refused.json(), headers: {} })]).toEqual([
        403,
        'rights.missing',
      ])
      expect((await look(url, {})).statusCode).toBe(401)
    }
    const page = await look('/', { accept: 'text/html' })
    expect([page.statusCode, page.headers.location]).toEqual([303, '/sign-in?next=%2Fadmin%2Fqueues%2F'])
  })
}

describe('the board over PostgreSQL', () => suite(() => undefined))

describe.skipIf(!hasRedis())('the board over Redis', () => {
  let redis: TestRedis
  beforeAll(async () => {
    redis = await startRedis()
  })
  afterAll(() => redis.stop())
  suite(() => redis.url)
})
