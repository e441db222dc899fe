import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/** SHA-256 of the UTF-8 bytes, as 64 lower-case hexadecimal digits. The same in Node and in a browser. */
export const digest = (value: string): string => bytesToHex(sha256(utf8ToBytes(value)))

/** A short name for a list of parts; lists that differ in any way get different names. 20 hexadecimal digits. */
export const nameOf = (...parts: readonly (string | number)[]): string => digest(JSON.stringify(parts)).slice(0, 20)
