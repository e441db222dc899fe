import { LANGUAGES } from '../../model/language.ts'
import { columns } from '../columns.ts'
import { command } from '../command.ts'

/** The termbase: each concept with its preferred terms. */
export const conceptsList = command({
  name: 'concepts list',
  options: {},
  json: '{ concepts: [{ id, terms: [{ language, text, status, type, note }] }] }',
  async perform(_, terminal) {
    const concepts = await (await terminal.open()).ports.store.concepts.all()
    if (terminal.json) {
      await terminal.print(JSON.stringify({ concepts }, undefined, 2))
      return 0
    }
    const rows = concepts.map(({ id, terms }) => [
      id,
      ...LANGUAGES.map(
        (language) => terms.find((term) => term.language === language && term.status === 'preferred')?.text ?? '–',
      ),
    ])
    await terminal.print(
      rows.length === 0
        ? terminal.say('no_concepts')
        : columns([[terminal.say('concept'), ...LANGUAGES], ...rows]).join('\n'),
    )
    return 0
  },
})
