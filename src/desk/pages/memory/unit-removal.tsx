import type { UnitReply } from '../../../api/schemas/knowledge.ts'
import { ask } from '../../ask.ts'
import { Confirm } from '../../parts/confirm.tsx'
import { asQuery } from '../../query.ts'
import { say } from '../../voice.ts'

/** Takes a pair out of the memory. */
export const UnitRemoval = ({
  unit,
  onClose,
  onRemoved,
}: {
  unit: UnitReply
  onClose: () => void
  onRemoved: () => unknown
}) => (
  <Confirm
    title={say('office.memory.remove')}
    deed={say('office.remove')}
    grave
    reason={say('office.memory.why')}
    onClose={onClose}
    act={async (reason) => {
      await ask('DELETE', `/api/memory/units/${encodeURIComponent(unit.id)}${asQuery({ reason })}`)
      await onRemoved()
    }}
  >
    <p class="text" lang={unit.source}>
      {unit.text.source.tagged}
    </p>
    <p class="text" lang={unit.target}>
      {unit.text.target.tagged}
    </p>
    <p>{say('office.memory.removal')}</p>
  </Confirm>
)
