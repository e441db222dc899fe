import { Fault } from '../model/fault.ts'

const encoder = new TextEncoder()

/** Bytes of the text in UTF-8; half a surrogate pair counts as the three bytes of U+FFFD that would be sent for it. */
export const utf8Bytes = (text: string): number => encoder.encode(text).length

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const lenient = new TextDecoder('utf-8', { ignoreBOM: true })

/**
 * The text, every character as it stands, a byte order mark too. Throws `document.not_utf8` with the place, in bytes
 * from 0, where the first thing begins that is not UTF-8 (Unicode 3.9, D92).
 */
export const fromUtf8 = (bytes: Uint8Array): string => {
  try {
    return strict.decode(bytes)
  } catch (cause) {
    throw new Fault('document.not_utf8', { offset: firstWrong(bytes) }, { cause })
  }
}

const firstWrong = (bytes: Uint8Array): number => {
  const written = encoder.encode(lenient.decode(bytes))
  let offset = written.findIndex((byte, index) => byte !== bytes[index])
  // back to where the replacement character begins that stands for what could not be read
  while (((written[offset] ?? 0) & 0b1100_0000) === 0b1000_0000) offset--
  return offset
}
