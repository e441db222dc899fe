import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import type { Person } from '../model/actor.ts'
import { Fault } from '../model/fault.ts'
import { COMMON } from './guessed-passwords.ts'

/** NIST SP 800-63B: at least eight characters, no rules of what kinds they are; the most bounds the work. */
export const PASSWORD_LENGTH = { least: 8, most: 256 } as const

/** OWASP Password Storage Cheat Sheet, Argon2id: memory in KiB. */
const COST = { memory: 19_456, passes: 2, parallelism: 1 } as const
const SALT_BYTES = 16
const TAG_BYTES = 32

const derive = promisify(argon2)

/** Throws `password.short`, `password.long`, `password.common` or `password.own` (NIST SP 800-63B, 3.1.1.2). */
export const demandFit = (password: string, { handle, name }: Pick<Person, 'handle' | 'name'>): void => {
  const length = [...password.normalize('NFKC')].length
  if (length < PASSWORD_LENGTH.least) throw new Fault('password.short', { found: length, least: PASSWORD_LENGTH.least })
  if (length > PASSWORD_LENGTH.most) throw new Fault('password.long', { found: length, most: PASSWORD_LENGTH.most })
  const bare = password.normalize('NFKC').toLowerCase()
  if (COMMON.has(bare) || /^(.)\1*$/u.test(bare)) throw new Fault('password.common')
  if ([handle, name.toLowerCase(), 'terjiman', 'tercüman', 'тәржіман'].includes(bare.replace(/\d+$/, '')))
    throw new Fault('password.own')
}

/** The PHC string that is stored: `$argon2id$v=19$m=…,t=…,p=…$salt$tag`. */
export const hashPassword = async (password: string): Promise<string> => {
  const salt = randomBytes(SALT_BYTES)
  const tag = await tagOf(password, salt, COST, TAG_BYTES)
  const { memory, passes, parallelism } = COST
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${base64(salt)}$${base64(tag)}`
}

/**
 * Whether it is the password of that hash. Without a hash the answer is no, and takes as long: who asks does not learn
 * from the time whether somebody is known here.
 */
export const isPassword = async (password: string, hash: string | undefined): Promise<boolean> => {
  const { salt, tag, ...cost } = readHash(hash ?? NOBODY)
  const found = await tagOf(password, salt, cost, tag.length)
  return timingSafeEqual(found, tag) && hash !== undefined
}

interface Cost {
  readonly memory: number
  readonly passes: number
  readonly parallelism: number
}

const tagOf = (password: string, nonce: Buffer, cost: Cost, tagLength: number): Promise<Buffer> =>
  derive('argon2id', { message: password.normalize('NFKC'), nonce, tagLength, ...cost })

const PHC = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/

const readHash = (hash: string): Cost & { readonly salt: Buffer; readonly tag: Buffer } => {
  const [, memory, passes, parallelism, salt = '', tag = ''] = PHC.exec(hash) ?? []
  if (tag === '') throw new Fault('unforeseen', { what: 'a stored password is no PHC string of Argon2id' })
  return {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    salt: Buffer.from(salt, 'base64'),
    tag: Buffer.from(tag, 'base64'),
  }
}

const base64 = (bytes: Buffer): string => bytes.toString('base64').replaceAll('=', '')

/** Costs what a person's hash costs, and is nobody's. */
const NOBODY = `$argon2id$v=19$m=${COST.memory},t=${COST.passes},p=${COST.parallelism}$${base64(Buffer.alloc(SALT_BYTES))}$${base64(Buffer.alloc(TAG_BYTES))}`
