import type { Ports } from '../../step.ts'
import { signOff as signOffTranslation } from '../../steps/signOff.ts'
import { findTranslation } from '../find.ts'
import { verb } from '../route.ts'
import { slugAndLanguageParams } from '../schemas/article.ts'
import { signOffSchema } from '../schemas/translation.ts'
import { versionSchema } from '../schemas/version.ts'
import { bylines } from '../views/byline.ts'
import { revisionOf, viewVersion } from '../views/version.ts'

export const signOff = (ports: Ports) => [
  verb({
    method: 'POST',
    path: '/api/articles/:slug/translations/:language/sign-off',
    noun: 'translations',
    summary: 'Freeze a wholly reviewed translation into a version',
    params: slugAndLanguageParams,
    bodies: { 'application/json': signOffSchema },
    status: 201,
    reply: versionSchema,
    async handler({ params, body: { override } }, who) {
      const translation = await findTranslation(params, ports.store)
      const version = await signOffTranslation({ translation: translation.id, override }, who, ports)
      return viewVersion(version, await revisionOf(version, ports.store), await bylines(ports.store.people))
    },
  }),
]
