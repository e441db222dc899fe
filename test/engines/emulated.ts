import { afterAll, beforeAll, beforeEach } from 'vitest'
import type { Loopback } from '../emulator/loopback.ts'

/** A service for the tests of one file, swept before each test. */
export const withService = <Service extends Pick<Loopback, 'reset' | 'stop'>>(
  start: () => Promise<Service>,
): (() => Service) => {
  let service: Service
  beforeAll(async () => {
    service = await start()
  })
  beforeEach(() => service.reset())
  afterAll(() => service.stop())
  return () => service
}
