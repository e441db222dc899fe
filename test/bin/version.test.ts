import { expect, test } from 'vitest'

test('tests run on Node 24', () => {
  expect(process.version).toMatch(/^v24\./)
})
