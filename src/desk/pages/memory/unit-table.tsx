import type { UnitReply } from '../../../api/schemas/knowledge.ts'
import type { Content } from '../../../model/inline.ts'
import { readableText } from '../../../model/inline.ts'
import { mayI } from '../../me.ts'
import { Button } from '../../parts/button.tsx'
import { By } from '../../parts/by.tsx'
import { Table } from '../../parts/table.tsx'
import { Time } from '../../parts/time.tsx'
import { say } from '../../voice.ts'

export type Act = 'correct' | 'remove'

/** Pairs, what was said facing what it became. */
export const UnitTable = ({
  units,
  onAct,
}: {
  units: readonly UnitReply[]
  onAct: (act: Act, unit: UnitReply) => void
}) => (
  <Table
    caption={say('desk.rooms.memory')}
    heads={['source', 'target', 'origin'].map((head) => say(`office.memory.heads.${head}`))}
  >
    {units.map((unit) => (
      <tr key={unit.id} class="units-row">
        <td class="units-text text" lang={unit.source}>
          {readableText(unit.text.source.content as Content)}
        </td>
        <td class="units-text text" lang={unit.target}>
          {readableText(unit.text.target.content as Content)}
        </td>
        <td class="units-origin">
          <p>
            {say(`desk.names.${unit.source}`)} → {say(`desk.names.${unit.target}`)}
          </p>
          <p class="units-from">{unit.from}</p>
          <p>
            <Time at={unit.at} />
            {unit.by && (
              <>
                {' '}
                · <By by={unit.by} />
              </>
            )}
          </p>
          {mayI('reviewer', unit.target) && (
            <p class="units-acts">
              <Button weight="quiet" onClick={() => onAct('correct', unit)}>
                {say('office.memory.correct')}
              </Button>
              <Button weight="quiet" onClick={() => onAct('remove', unit)}>
                {say('office.remove')}
              </Button>
            </p>
          )}
        </td>
      </tr>
    ))}
  </Table>
)
