import { chordOf } from '../../keyboard/keys.ts'
import { Button } from '../../parts/button.tsx'
import { say } from '../../voice.ts'
import type { Row } from '../bench.ts'
import { Chip } from './chips.tsx'
import { nameOf } from './face.ts'
import type { KnownCode } from './signs.ts'

interface Props {
  readonly missing: readonly KnownCode[]
  readonly row: Row
  /** Every code of the source, in its order. */
  readonly codes: readonly KnownCode[]
  readonly put: (code: KnownCode) => void
  readonly putAll: () => void
}

/** Codes of the source that the translation has not yet: a click puts one at the cursor, or around what is selected. */
export const MissingCodes = ({ missing, row, codes, put, putAll }: Props) => {
  if (missing.length === 0) return null
  const order = new Map(codes.map(({ id }, index) => [id, index + 1]))
  return (
    <fieldset class="editor-missing" aria-label={say('workbench.editor.missing')}>
      <span>{say('workbench.editor.missing')}</span>
      {missing.map((code) => (
        <Button
          key={code.id}
          weight="quiet"
          aria-label={say('workbench.editor.put', { what: nameOf(code, row.codes) })}
          title={titleOf(nameOf(code, row.codes), chordOf(`code_${order.get(code.id)}`))}
          onMouseDown={keepCursor}
          onClick={() => put(code)}
        >
          <Chip sign={{ code, role: 'alone' }} codes={row.codes} />
        </Button>
      ))}
      {missing.length > 1 && (
        <Button weight="quiet" title={chordOf('codes_missing')} onMouseDown={keepCursor} onClick={putAll}>
          {say('workbench.editor.put_all')}
        </Button>
      )}
    </fieldset>
  )
}

const titleOf = (name: string, chord: string): string => (chord === '' ? name : `${name} (${chord})`)
const keepCursor = (event: Event) => event.preventDefault()
