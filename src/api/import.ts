import type { z } from 'zod'
import type { Format } from '../format.ts'
import { unfit } from './fit.ts'

/** The bodies an import takes: one media type for each format on the shelf. */
export const mediaTypesOf = (formats: readonly Format<unknown>[], schema: z.ZodString): Record<string, z.ZodString> =>
  Object.fromEntries(formats.map(({ mediaType }) => [mediaType, schema]))

/** The format that reads this media type. Throws `request.unfit`. */
export const pickFormat = <Value>(formats: readonly Format<Value>[], mediaType: string): Format<Value> => {
  const format = formats.find((one) => one.mediaType === mediaType)
  if (!format)
    throw unfit('header content-type', mediaType, ['one_of', formats.map((one) => one.mediaType).join(' | ')])
  return format
}
