import { issueBearer } from '../../steps/signIn.ts'
import { command } from '../command.ts'
import { OPTION } from '../options.ts'
import { findPerson } from '../who.ts'

/** A bearer token for a program that acts as the person. It is shown this once and never again. */
export const peopleToken = command({
  name: 'people token',
  operands: { words: 'HANDLE', least: 1, most: 1 },
  options: { label: OPTION.label },
  json: '{ handle, label, token }',
  async perform({ operands: [handle = ''], label }, terminal) {
    const { ports } = await terminal.open()
    const token = await issueBearer((await findPerson(ports.store, handle)).id, label, ports)
    await terminal.print(terminal.json ? JSON.stringify({ handle, label, token }) : token)
    return 0
  },
})
