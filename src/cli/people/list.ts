import { columns } from '../columns.ts'
import { command } from '../command.ts'

/** Who is here, and what they may do. */
export const peopleList = command({
  name: 'people list',
  options: {},
  json: '{ people: [{ handle, name, language, rights: [{ role, language: string | null }] }] }',
  async perform(_, terminal) {
    const people = await (await terminal.open()).ports.store.people.all()
    if (terminal.json) {
      const records = people.map(({ handle, name, language, rights }) => ({ handle, name, language, rights }))
      await terminal.print(JSON.stringify({ people: records }, undefined, 2))
      return 0
    }
    const rows = people.map(({ handle, name, language, rights }) => [
      handle,
      name,
      language,
      rights.map((right) => `${right.role}${right.language === null ? '' : `:${right.language}`}`).join(','),
    ])
    await terminal.print(rows.length === 0 ? terminal.say('no_people') : columns(rows).join('\n'))
    return 0
  },
})
