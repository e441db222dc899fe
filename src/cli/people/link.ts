import { invite } from '../../steps/signIn.ts'
import { command } from '../command.ts'
import { findPerson } from '../who.ts'

/** A sign-in address that works once, for half an hour. */
export const peopleLink = command({
  name: 'people link',
  operands: { words: 'HANDLE', least: 1, most: 1 },
  options: {},
  json: '{ handle, link }',
  async perform({ operands: [handle = ''] }, terminal) {
    const { ports, address } = await terminal.open()
    const secret = await invite((await findPerson(ports.store, handle)).id, ports)
    const link = signInLink(address, secret)
    await terminal.print(terminal.json ? JSON.stringify({ handle, link }) : link)
    return 0
  },
})

export const signInLink = (address: string, secret: string): string => `${address}/sign-in/${secret}`
