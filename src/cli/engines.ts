import type { Premises } from '../premises.ts'
import type { Terminal } from './terminal.ts'

/** Says that no engine is configured, where that is so: what the memory does not know waits for a person. */
export const enginesNote = async ({ ports }: Premises, terminal: Terminal): Promise<void> => {
  if (ports.engines.length === 0) await terminal.print(terminal.say('no_engine'))
}
