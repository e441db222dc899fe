import { chordOf } from '../../keyboard/keys.ts'
import { Badge, type Tone } from '../../parts/badge.tsx'
import { Button } from '../../parts/button.tsx'
import { say } from '../../voice.ts'
import type { Finding } from '../bench.ts'

const TONE: Readonly<Record<Finding['severity'], Tone>> = { blocks: 'bad', warns: 'warm', informs: 'plain' }

const RANK: readonly Finding['severity'][] = ['blocks', 'warns', 'informs']

interface Props {
  readonly id: string
  readonly findings: readonly Finding[]
  /** Of these, what is said of the words at the cursor. */
  readonly around: readonly Finding[]
  readonly mend?: ((finding: Finding) => boolean) | undefined
}

/**
 * What the checks say of the words at the cursor, or else the gravest, each with the button that mends it where there is a
 * safe way. All of them stand in the panel: under the text they would push the next sentence away.
 */
export const FoundList = ({ id, findings, around, mend }: Props) => {
  const [gravest] = findings.toSorted((one, other) => RANK.indexOf(one.severity) - RANK.indexOf(other.severity))
  // what was found when the cursor came here may be mended since
  const there = around.filter((finding) => findings.includes(finding))
  const shown = there.length > 0 ? there : gravest ? [gravest] : []
  const more = findings.length - shown.length
  return (
    <ul class="editor-found" id={id}>
      {shown.map((finding) => (
        <Found key={`${finding.check} ${finding.key} ${finding.message}`} finding={finding} mend={mend} />
      ))}
      {more > 0 && <li class="editor-more">{say('workbench.editor.more', { count: more })}</li>}
    </ul>
  )
}

const Found = ({ finding, mend }: { readonly finding: Finding; readonly mend: Props['mend'] }) => {
  const { severity, message, fix } = finding
  return (
    <li>
      <Badge tone={TONE[severity]}>{say(`workbench.editor.severities.${severity}`)}</Badge>
      <span class="editor-message">{message}</span>
      {fix && mend && (
        <Button
          weight="quiet"
          title={chordOf('fix')}
          aria-label={say('workbench.editor.mend_of', { message })}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => mend(finding)}
        >
          {say('workbench.editor.mend')}
        </Button>
      )}
    </li>
  )
}
