import { isIPv6 } from 'node:net'
import type { FastifyRequest } from 'fastify'
import type { Visitor } from '../steps/signIn.ts'

/** Who knocks, as far as the request shows it. */
export const visitorOf = (request: FastifyRequest): Visitor => ({
  address: networkOf(request.ip),
  browser: request.headers['user-agent'] ?? '',
})

/** What one subscriber has: an IPv4 address, or the first 64 bits of an IPv6 one (RFC 6177). */
export const networkOf = (address: string): string => {
  const [, four] = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address) ?? []
  if (four !== undefined) return four
  if (!isIPv6(address)) return address
  const [before = '', after] = address.split('%')[0]?.split('::') ?? []
  const head = before === '' ? [] : before.split(':')
  const tail = after === undefined || after === '' ? [] : after.split(':')
  const zeros = after === undefined ? 0 : 8 - head.length - tail.length
  const groups = [...head, ...Array.from({ length: zeros }, () => '0'), ...tail]
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`
}
