import { command } from './command.ts'
import { INSPECTION_SHAPE, inspectionLine, inspectionRecord } from './inspection.ts'

/** What the survey says of the ground that migrations are applied to. */
const SCHEMA = ['database', 'database_embedded', 'migrations']

/** Brings the database up to date, which opening the premises does, and says how it stands. */
export const migrate = command({
  name: 'migrate',
  options: {},
  json: `{ inspections: [${INSPECTION_SHAPE}] }`,
  async perform(_, terminal) {
    const inspections = (await (await terminal.open()).survey()).filter(({ key }) => SCHEMA.includes(key))
    await terminal.print(
      terminal.json
        ? JSON.stringify({ inspections: inspections.map((one) => inspectionRecord(one, terminal)) }, undefined, 2)
        : inspections.map((one) => inspectionLine(one, terminal)).join('\n'),
    )
    return 0
  },
})
