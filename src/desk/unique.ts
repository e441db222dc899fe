/** A name that nobody else has given: 128 random bits. `crypto.randomUUID` is there over https and on this machine only. */
export const uniqueName = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
