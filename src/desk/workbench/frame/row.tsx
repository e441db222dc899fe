import './row.css'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { nameOf } from '../../colleagues.ts'
import { Badge } from '../../parts/badge.tsx'
import { Diff } from '../../parts/diff.tsx'
import { Initials } from '../../parts/initials.tsx'
import { say } from '../../voice.ts'
import type { Row as Segment } from '../bench.ts'
import { SourceText } from '../editor/source-text.tsx'
import type { Need } from '../risk.ts'
import { textOf } from '../session/rows.ts'
import type { Session } from '../session/session.ts'
import { Acts } from './acts.tsx'
import { ContentText, TaggedText } from './content.tsx'
import type { Surroundings } from './desk.ts'
import { Notes } from './notes.tsx'
import { kindSentence, originSentence, stateSentence } from './words.ts'
import { Writing } from './writing.tsx'

interface Props {
  readonly session: Session
  readonly around: Surroundings
  readonly id: string
  /** From 1. */
  readonly number: number
  /** Whether a unit begins with it. */
  readonly begins: boolean
  readonly need?: Need | undefined
}

/** One segment: the source, the target beside it, and in words what it is. Only the current one has an editor. */
export const Row = ({ session, around, id, number, begins, need }: Props) => {
  const row = session.row(id)
  const isCurrent = session.isCurrent(id)
  const element = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (isCurrent) element.current?.scrollIntoView({ block: 'nearest' })
  }, [isCurrent])
  if (!row) return null
  const kind = kindSentence(row.unit)
  const classes = ['row', `row-${row.unit.kind}`, begins && 'row-begins', isCurrent && 'row-current']
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields that are sent together
    <div
      ref={element}
      class={classes.filter(Boolean).join(' ')}
      role="group"
      aria-label={say('workbench.bench.row', { number })}
      aria-current={isCurrent || undefined}
      data-segment={id}
      data-name={row.unit.kind === 'value' ? row.unit.name : undefined}
      data-depth={row.unit.kind === 'heading' ? row.unit.name : undefined}
    >
      <button
        type="button"
        class="row-number"
        aria-label={say('workbench.bench.go_to', { number })}
        onClick={() => {
          session.current.value = id
        }}
      >
        {number}
      </button>
      {kind && <p class="row-kind">{kind}</p>}
      <div class="row-source text" lang={session.source}>
        {isCurrent ? (
          <SourceText row={row} findings={session.findings(id)} />
        ) : (
          <ContentText content={row.source.content} codes={row.codes} />
        )}
        {row.change && <Change row={row} isOpen={isCurrent} lang={session.source} />}
      </div>
      <div class="row-target">
        {isCurrent ? <Writing session={session} row={row} number={number} /> : <Standing session={session} row={row} />}
        <Marks session={session} around={around} row={row} need={need} />
      </div>
      <Notes session={session} row={row} />
      {isCurrent && <Acts session={session} row={row} />}
    </div>
  )
}

/** The target as text: what I have typed counts before what stands there. */
const Standing = ({ session, row }: { session: Session; row: Segment }) => {
  const typed = session.typed(row.id)
  const text = typed ?? textOf(row)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the number before it is the button for those who do not point
    // biome-ignore lint/a11y/useKeyWithClickEvents: the same
    <div
      class="row-text text"
      lang={session.target}
      onClick={() => {
        session.current.value = row.id
      }}
    >
      {text === '' ? (
        <span class="row-empty">{say('workbench.bench.state.initial')}</span>
      ) : (
        <TaggedText tagged={text} row={row} />
      )}
    </div>
  )
}

/** What it is and where it came from, in words; what was found; who is there. */
const Marks = ({ session, around, row, need }: Pick<Props, 'session' | 'around' | 'need'> & { row: Segment }) => {
  const { target } = row
  const findings = session.findings(row.id)
  const blocks = findings.filter(({ severity }) => severity === 'blocks').length
  const warns = findings.filter(({ severity }) => severity === 'warns').length
  const threads = around.threads.value?.get(row.id) ?? 0
  const here = session.at(row.id)
  return (
    <p class="row-marks">
      <span class={`row-state row-state-${target.state}`}>{stateSentence(target)}</span>
      {target.state !== 'initial' && <span class="row-origin">{originSentence(target.origin)}</span>}
      {session.typed(row.id) !== undefined && <Badge tone="accent">{say('workbench.bench.typed')}</Badge>}
      {blocks > 0 && <Badge tone="bad">{say('workbench.bench.blocks', { count: blocks })}</Badge>}
      {warns > 0 && <Badge tone="warm">{say('workbench.bench.warns', { count: warns })}</Badge>}
      {threads > 0 && <Badge>{say('workbench.bench.threads', { count: threads })}</Badge>}
      {need?.reasons.map((reason) => (
        <Badge key={reason} tone={reason === 'blocks' || reason.startsWith('changed_') ? 'bad' : 'plain'}>
          {say(`workbench.bench.why.${reason}`)}
        </Badge>
      ))}
      {here.map((person) => (
        <Initials key={person} name={nameOf(person)} here />
      ))}
    </p>
  )
}

/** What the revision did to the source sentence. */
const Change = ({ row, isOpen, lang }: { row: Segment; isOpen: boolean; lang: string }) => {
  const { change } = row
  if (!change) return null
  if (change.type === 'new')
    return (
      <>
        {' '}
        <Badge tone="warm">{say('workbench.bench.change.new')}</Badge>
      </>
    )
  return (
    <>
      {' '}
      <Badge tone="warm">{say('workbench.bench.change.changed')}</Badge>
      {isOpen && (
        <div class="row-was">
          <p class="row-kind">{say('workbench.bench.change.diff')}</p>
          <Diff parts={change.diff} lang={lang} />
          <p class="row-kind">{say('workbench.bench.change.was')}</p>
          <p>
            <ContentText content={change.was.content} codes={row.codes} />
          </p>
        </div>
      )}
    </>
  )
}
