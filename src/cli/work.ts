import { JOB_KINDS } from '../job.ts'
import { command } from './command.ts'
import { OPTION } from './options.ts'
import { close, untilStopped } from './serving.ts'

/** Relay and workers in this process, for all kinds of jobs or some, until it is told to stop. */
export const work = command({
  name: 'work',
  options: { kinds: OPTION.kinds },
  async perform({ kinds }, terminal) {
    const stop = await (await terminal.open()).startQueue(kinds)
    try {
      await terminal.print(terminal.say('working', { kinds: (kinds ?? JOB_KINDS).join(', ') }))
      await untilStopped(terminal)
    } finally {
      await stop()
    }
    await close(terminal)
    return 0
  },
})
