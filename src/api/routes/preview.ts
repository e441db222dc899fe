import { segmentsOf } from '../../model/document.ts'
import type { Ports } from '../../step.ts'
import { unitsOf } from '../../steps/find.ts'
import { preview as previewOf } from '../../steps/preview.ts'
import { BODY_BYTES } from '../bodies.ts'
import { findTranslation } from '../find.ts'
import { page, verb } from '../route.ts'
import { slugAndLanguageParams } from '../schemas/article.ts'
import { previewAskedSchema, previewSchema } from '../schemas/preview.ts'
import { readTyped } from '../typed.ts'

export const preview = (ports: Ports) => [
  verb({
    method: 'POST',
    path: '/api/articles/:slug/translations/:language/preview',
    noun: 'translations',
    summary: 'The article as readers would have it, with what is typed; nothing is kept',
    params: slugAndLanguageParams,
    bodies: { 'application/json': previewAskedSchema },
    bodyLimit: BODY_BYTES,
    reply: previewSchema,
    async handler({ params, body }) {
      const translation = await findTranslation(params, ports.store)
      const units = await unitsOf(ports.store, translation)
      const sources = new Map(units.flatMap(segmentsOf).map(({ id, content }) => [id, content]))
      const typed = body.texts.map((text) => readTyped(text, sources))
      const { title, titled, html, unfit } = await previewOf(
        { translation: translation.id, typed: new Map(typed.map(({ segment, content }) => [segment, content])) },
        ports,
      )
      return { title, titled: [...titled], html, unfit: [...unfit] }
    },
  }),

  page({
    method: 'GET',
    path: '/api/preview.css',
    noun: 'translations',
    summary: 'The style sheet of the pages, for previews',
    needs: 'person',
    mediaType: 'text/css',
    async answer(_, reply) {
      return reply.type('text/css; charset=utf-8').send(styleOf(ports))
    },
  }),
]

/** Empty where nothing is published as pages. */
const styleOf = ({ channels, voice, origin }: Ports): string => {
  const language = 'en'
  const shelf = { language, editions: [], killed: [], origin } as const
  const say = (key: string, params?: Readonly<Record<string, string | number>>) =>
    voice.say(language, `channels.${key}`, params)
  const sheets = channels.filter(({ id }) => id === 'pages').flatMap((channel) => channel.render(shelf, say))
  return sheets.find(({ path }) => path.endsWith('.css'))?.body ?? ''
}
