import { command } from './command.ts'
import { close, untilStopped, withDoors } from './serving.ts'

/** API, relay and workers in this process, until it is told to stop. */
export const serve = command({
  name: 'serve',
  options: {},
  async perform(_, terminal) {
    await withDoors(await terminal.open(), async (address) => {
      await terminal.print(terminal.say('serving', { address }))
      await untilStopped(terminal)
    })
    await close(terminal)
    return 0
  },
})
