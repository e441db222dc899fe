import './rail.css'
import { useComputed } from '@preact/signals'
import { Progress } from '../../parts/progress.tsx'
import { say } from '../../voice.ts'
import type { Row } from '../bench.ts'
import type { Session } from '../session/session.ts'
import { ContentText } from './content.tsx'
import { countsOf, type Section, sectionsOf } from './outline.ts'
import { sharesOf } from './shares.ts'

/** The headings of the article: how far each part is, what was found there, what the revision changed. */
export const Rail = ({ session, onGo }: { session: Session; onGo?: () => void }) => {
  const rows = session.view.value.segments
  const sections = sectionsOf(rows)
  const byId = new Map(rows.map((row) => [row.id, row]))
  const here = useComputed(() => {
    const current = session.current.value
    return sectionsOf(session.view.value.segments).find(({ segments }) => segments.includes(current))?.segment
  })
  return (
    <nav class="rail" aria-label={say('workbench.bench.outline')}>
      <ol class="rail-list">
        {sections.map((section) => (
          <li key={section.segment} style={{ paddingInlineStart: `${(section.depth - 1) * 0.75}rem` }}>
            <Part
              session={session}
              section={section}
              rows={section.segments.flatMap((id) => byId.get(id) ?? [])}
              isHere={here.value === section.segment}
              onGo={onGo}
            />
          </li>
        ))}
      </ol>
    </nav>
  )
}

const Part = ({
  session,
  section: { segment, heading },
  rows,
  isHere,
  onGo,
}: {
  session: Session
  section: Section
  rows: readonly Row[]
  isHere: boolean
  onGo?: (() => void) | undefined
}) => {
  const found = rows.flatMap(({ id }) => session.findings(id))
  const blocks = found.filter(({ severity }) => severity === 'blocks').length
  const changed = rows.filter(({ change, target }) => change && target.state === 'translated').length
  const isTranslated = heading && heading.target.state !== 'initial'
  return (
    <button
      type="button"
      class="rail-part"
      aria-current={isHere ? 'location' : undefined}
      onClick={() => {
        session.current.value = segment
        onGo?.()
      }}
    >
      <span class="rail-title" lang={isTranslated ? session.target : session.source}>
        {heading === null ? (
          say('workbench.bench.beginning')
        ) : heading.target.state !== 'initial' ? (
          <ContentText content={heading.target.text.content} codes={heading.codes} />
        ) : (
          <ContentText content={heading.source.content} codes={heading.codes} />
        )}
      </span>
      <Progress shares={sharesOf(countsOf(rows))} />
      {(blocks > 0 || changed > 0) && (
        <span class="rail-marks">
          {blocks > 0 && <span class="rail-blocks">{say('workbench.bench.blocks', { count: blocks })}</span>}
          {changed > 0 && <span class="rail-changed">{say('workbench.bench.changes', { count: changed })}</span>}
        </span>
      )}
    </button>
  )
}
