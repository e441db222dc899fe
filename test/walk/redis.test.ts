import { afterAll, beforeAll, describe } from 'vitest'
import { hasRedis, startRedis, type TestRedis } from '../redis.ts'
import { walkTheCorridor } from './corridor.ts'

describe.skipIf(!hasRedis())('with Redis', () => {
  let redis: TestRedis
  beforeAll(async () => {
    redis = await startRedis()
  })
  afterAll(() => redis.stop())
  walkTheCorridor('Redis', () => redis.url)
})
