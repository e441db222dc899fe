import { join } from 'node:path'
import { z } from 'zod'
import { type Person, ROLES } from '../../model/actor.ts'
import { Fault } from '../../model/fault.ts'
import { type Language, languageSchema } from '../../model/language.ts'
import { personId } from '../../text/identity.ts'
import { readText } from '../files.ts'
import type { Terminal } from '../terminal.ts'

const newsroomSchema = z.object({
  people: z.array(
    z.object({
      handle: z.string(),
      name: z.string(),
      language: languageSchema,
      rights: z.array(z.object({ role: z.enum(ROLES), language: languageSchema.nullable().default(null) })),
    }),
  ),
  articles: z.array(z.object({ slug: z.string(), source: languageSchema, state: z.enum(['published', 'incoming']) })),
})

/** The sample newsroom as `content/newsroom.json` states it. */
export interface Newsroom {
  readonly people: readonly Person[]
  readonly articles: readonly Sample[]
}
export type Sample = z.infer<typeof newsroomSchema>['articles'][number]

/** Throws `file.unreadable`, also when the file is not as it should be. */
export const readNewsroom = async (terminal: Terminal): Promise<Newsroom> => {
  const file = join(terminal.door.content, 'newsroom.json')
  const text = await readText(file, terminal)
  try {
    const { people, articles } = newsroomSchema.parse(JSON.parse(text))
    return { people: people.map((person) => ({ ...person, id: personId(person.handle) })), articles }
  } catch (cause) {
    throw new Fault('file.unreadable', { file, reason: cause instanceof Error ? cause.message : '' }, { cause })
  }
}

/** An article's text in one language. */
export const readSample = ({ slug }: Sample, language: Language, terminal: Terminal): Promise<string> =>
  readText(join(terminal.door.content, 'articles', slug, `${language}.md`), terminal)
