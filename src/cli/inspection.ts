import type { Inspection } from '../premises.ts'
import type { Terminal } from './terminal.ts'

const MARK: Readonly<Record<Inspection['verdict'], string>> = { fine: '✓', notable: '!', broken: '✗' }

/** One thing that was looked at, as a line for people. */
export const inspectionLine = ({ key, verdict, params }: Inspection, { say }: Pick<Terminal, 'say'>): string =>
  `${MARK[verdict]} ${say(`doctor.${key}`, params)}`

export const INSPECTION_SHAPE = '{ key, verdict: "fine" | "notable" | "broken", params, message }'

export const inspectionRecord = (inspection: Inspection, { say }: Pick<Terminal, 'say'>) => ({
  ...inspection,
  message: say(`doctor.${inspection.key}`, inspection.params),
})
