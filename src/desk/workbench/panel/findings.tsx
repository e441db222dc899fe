import './findings.css'
import { plainText } from '../../../model/inline.ts'
import { wordDiff } from '../../../text/diff.ts'
import { Badge } from '../../parts/badge.tsx'
import { Button } from '../../parts/button.tsx'
import { Diff } from '../../parts/diff.tsx'
import { say } from '../../voice.ts'
import { type Finding, type Row, useBench } from '../bench.ts'
import { Nothing, Section } from './section.tsx'
import { replace, standingIn, wordsIn } from './target.ts'

const TONE = { blocks: 'bad', warns: 'warm', informs: 'plain' } as const

/** What the checks noticed, the gravest first, and how to mend it. */
export const Findings = ({ row }: { row: Row }) => {
  const bench = useBench()
  const rank = ({ severity }: Finding) => Object.keys(TONE).indexOf(severity)
  const findings = bench.findings(row.id).toSorted((one, other) => rank(one) - rank(other))
  return (
    <Section
      name="findings"
      mark={findings.length > 0 && <Badge tone={TONE[findings[0]?.severity ?? 'informs']}>{findings.length}</Badge>}
    >
      {findings.length === 0 ? (
        <Nothing>{say('workbench.panel.findings.none')}</Nothing>
      ) : (
        <ul class="findings">
          {findings.map((finding, index) => (
            <One key={`${finding.check} ${finding.key} ${index}`} row={row} finding={finding} />
          ))}
        </ul>
      )}
    </Section>
  )
}

const One = ({ row, finding }: { row: Row; finding: Finding }) => {
  const bench = useBench()
  const { severity, message, at, fix } = finding
  const present = wordsIn(standingIn(bench, row), row)
  const quote = at && (at.side === 'source' ? plainText(row.source.content) : present).slice(at.start, at.end).trim()
  return (
    <li class={`finding finding-${severity}`}>
      <p>
        <span class="finding-severity">{say(`workbench.editor.severities.${severity}`)}:</span> {message}
      </p>
      {quote && (
        <p class="finding-quote">
          {say(`workbench.panel.findings.in_${at.side}`)}{' '}
          <q class="text" lang={at.side === 'source' ? bench.source : bench.target}>
            {quote}
          </q>
        </p>
      )}
      {fix && (
        <div class="finding-fix">
          <p class="text">
            <Diff parts={wordDiff(present, plainText(fix.content))} lang={bench.target} />
          </p>
          <Button disabled={!bench.writable(row.id)} onClick={() => replace(bench, row, fix.tagged)}>
            {say('workbench.panel.findings.fix')}
          </Button>
        </div>
      )}
    </li>
  )
}
