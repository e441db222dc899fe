import { z } from 'zod'
import { segmentName, written } from './written.ts'

export const previewAskedSchema = z.strictObject({
  texts: z
    .array(z.strictObject({ segment: segmentName, tagged: written(0, 20_000) }))
    .max(5000)
    .describe('What is typed and not handed in; it goes before what stands.'),
})
export const previewSchema = z.object({
  title: z.string(),
  titled: z.array(z.string()).describe('The segments that the title is made of.'),
  html: z
    .string()
    .describe('The body, safe, as the pages have it. `data-segment` says whose the words of an element are.'),
  unfit: z
    .array(z.string())
    .describe('Segments whose text lost codes or cannot be said there: they stand as the source has them.'),
})
export type PreviewReply = z.output<typeof previewSchema>
