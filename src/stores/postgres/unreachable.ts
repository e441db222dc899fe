import type { Client } from 'pg'
import { Fault } from '../../model/fault.ts'

/** Of Node's sockets, and PostgreSQL's classes 08 (connection), 53300 (too many clients) and 57P0x (shutting down). */
const CODES =
  /^(E(CONN\w+|PIPE|TIMEDOUT|HOSTUNREACH|NETUNREACH|NOTFOUND|AI_AGAIN|NOENT|ACCES)|08\w{3}|53300|57P0[1-5])$/
/** What the driver throws without a code. */
const MESSAGES =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/

/** Whether the server was not there, as opposed to having refused what it was asked. */
export const isUnreachable = (thrown: unknown): boolean =>
  thrown instanceof AggregateError
    ? thrown.errors.some(isUnreachable)
    : thrown instanceof Error &&
      (CODES.test('code' in thrown ? String(thrown.code) : '') || MESSAGES.test(thrown.message))

/**
 * Throws it again: a server that is not there as `database.unreachable`, anything else as what it is. Of the address,
 * which may hold a password, it tells host and database as the driver has read them.
 */
export const tellAt =
  ({ host, database }: Pick<Client, 'host' | 'database'>) =>
  (thrown: unknown): never => {
    if (!isUnreachable(thrown)) throw thrown
    const where = `${host}/${database}`
    throw new Fault('database.unreachable', { where, why: why(thrown as Error) }, { cause: thrown })
  }

/** Node joins the failures of several addresses in an error whose own message is empty. */
const why = (error: Error): string =>
  error.message === '' && error instanceof AggregateError ? error.errors.map(String).join('; ') : error.message
