import { z } from 'zod'

/** Text that people write: PostgreSQL keeps every character but U+0000. */
export const written = (least: number, most: number) =>
  z
    .string()
    .min(least)
    .max(most)
    .refine((text) => !text.includes('\0'), { error: 'U+0000' })

/** What a segment is called; longer than any is. */
export const segmentName = written(1, 200)
