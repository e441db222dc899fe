import { beforeAll, expect, test } from 'vitest'
import type { Store } from '../../../src/store.ts'
import type { Fresh } from './ground.ts'

export const presence = (fresh: Fresh): void => {
  let here: Store
  let there: Store
  beforeAll(async () => {
    const ground = await fresh()
    here = await ground.open()
    there = await ground.open()
    return ground.close
  })

  test('what one process has, all know, until the last that has it is gone', async () => {
    expect(await here.attended('engines')).toBe(false)
    const [leave, leaveToo] = [await here.attend('engines'), await there.attend('engines')]
    expect(await there.attended('engines')).toBe(true)
    await leave()
    expect(await here.attended('engines')).toBe(true)
    await leaveToo()
    await expect.poll(() => here.attended('engines')).toBe(false)
  })
}
