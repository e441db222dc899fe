import { signOff as signOffTranslation } from '../steps/signOff.ts'
import { command } from './command.ts'
import { findTranslation } from './find.ts'
import { OPTION } from './options.ts'
import { findPerson } from './who.ts'

/** A reviewer freezes a wholly reviewed translation into a version. */
export const signOff = command({
  name: 'sign-off',
  operands: { words: 'SLUG', least: 1, most: 1 },
  options: { language: OPTION.language, by: OPTION.by, override: OPTION.reason },
  json: '{ slug, language, version, segments, override: string | null, at }',
  async perform({ operands: [slug = ''], language, by, override }, terminal) {
    const { ports } = await terminal.open()
    const who = await findPerson(ports.store, by)
    const { translation } = await findTranslation(ports.store, slug, language)
    const version = await signOffTranslation({ translation: translation.id, override }, who, ports)
    const { number, targets, at } = version
    await terminal.print(
      terminal.json
        ? JSON.stringify({ slug, language, version: number, segments: targets.length, override: version.override, at })
        : terminal.say('signed_off', { slug, language, version: number }),
    )
    return 0
  },
})
