const encoder = new TextEncoder()

/** Bytes of the text in UTF-8; half a surrogate pair counts as the three bytes of U+FFFD that would be sent for it. */
export const utf8Bytes = (text: string): number => encoder.encode(text).length
