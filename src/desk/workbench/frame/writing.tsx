import { say } from '../../voice.ts'
import type { Row } from '../bench.ts'
import { TargetEditor } from '../editor/index.tsx'
import { textOf } from '../session/rows.ts'
import type { Session } from '../session/session.ts'

/** The editor of the current segment. It begins with what was typed, else with what stands there. */
export const Writing = ({ session, row, number }: { session: Session; row: Row; number: number }) => (
  <TargetEditor
    key={`${row.id} ${session.edition(row.id)}`}
    row={row}
    tagged={session.typed(row.id) ?? textOf(row)}
    lang={session.target}
    label={say('workbench.bench.writing', { number })}
    readOnly={!session.writable(row.id)}
    findings={session.findings(row.id)}
    onChange={(tagged) => session.type(row.id, tagged)}
  />
)
