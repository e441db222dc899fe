import type { Person } from '../../model/actor.ts'
import { Fault } from '../../model/fault.ts'
import { personId } from '../../text/identity.ts'
import { command } from '../command.ts'
import { OPTION } from '../options.ts'

const HANDLE = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** Adds a person, or changes what is given of one who is there. */
export const peopleAdd = command({
  name: 'people add',
  operands: { words: 'HANDLE', least: 1, most: 1 },
  options: { name: OPTION.name, language: OPTION.spoken, rights: OPTION.rights },
  json: '{ handle, name, language, rights: [{ role, language: string | null }] }',
  async perform({ operands: [handle = ''], ...given }, terminal) {
    if (!HANDLE.test(handle)) {
      const params = { found: handle, expected: terminal.say('expected.handle') }
      throw new Fault('usage.unfit', { ...params, reason: terminal.say('usage.unfit_value', params) })
    }
    const { people } = (await terminal.open()).ports.store
    const there = await people.byHandle(handle)
    const person: Person = {
      ...there,
      id: there?.id ?? personId(handle),
      handle,
      name: given.name ?? there?.name ?? handle,
      language: given.language ?? there?.language ?? terminal.language,
      rights: given.rights ?? there?.rights ?? [],
    }
    await people.put(person)
    const { id: _, ...record } = person
    await terminal.print(
      terminal.json ? JSON.stringify(record) : terminal.say(there ? 'person_changed' : 'person_added', { handle }),
    )
    return 0
  },
})
