import type { EngineRequest } from '../engine.ts'
import { plainText } from '../model/inline.ts'
import { utf8Bytes } from '../text/bytes.ts'
import { encode } from '../text/marks.ts'

/** The segments worth sending, with their text as it is sent: those that hold words and have at most so many UTF-8 bytes. */
export const written = ({ segments, encoding }: EngineRequest, maxBytes: number) =>
  segments
    .map((segment) => ({ ...segment, text: encode(segment.content, encoding) }))
    .filter(({ content, text }) => plainText(content).trim() !== '' && utf8Bytes(text) <= maxBytes)
