import { command } from './command.ts'
import { INSPECTION_SHAPE, inspectionLine, inspectionRecord } from './inspection.ts'

/** What is configured, reachable, missing. */
export const doctor = command({
  name: 'doctor',
  options: {},
  json: `{ inspections: [${INSPECTION_SHAPE}] }`,
  async perform(_, terminal) {
    const inspections = await (await terminal.open()).survey()
    await terminal.print(
      terminal.json
        ? JSON.stringify({ inspections: inspections.map((one) => inspectionRecord(one, terminal)) }, undefined, 2)
        : inspections.map((one) => inspectionLine(one, terminal)).join('\n'),
    )
    return inspections.some(({ verdict }) => verdict === 'broken') ? 1 : 0
  },
})
