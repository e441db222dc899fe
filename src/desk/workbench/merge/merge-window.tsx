import './merge-window.css'
import { useMemo, useState } from 'preact/hooks'
import { fromTagged } from '../../../text/marks.ts'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { TextField } from '../../parts/field.tsx'
import { Notice } from '../../parts/notice.tsx'
import { say } from '../../voice.ts'
import type { WindowProps } from '../frame/open.tsx'
import type { Theirs } from '../session/keep.ts'
import { hasClash, merge, merged, type Stretch } from './merge.ts'

interface Props extends WindowProps {
  readonly segment: string
  readonly theirs: Theirs
}

/** Three texts side by side, what each changed marked, and under them the text that is to become of them. */
const MergeWindow = ({ session, segment, theirs, onClose }: Props) => {
  const [mine] = useState(() => session.typed(segment) ?? '')
  const [base] = useState(() => session.ground(segment)?.was ?? '')
  const stretches = useMemo(() => merge(base, theirs.tagged, mine), [base, theirs.tagged, mine])
  const [text, setText] = useState(() => merged(stretches))
  const row = session.row(segment)
  const isFit = row !== undefined && fromTagged(text, row.source.content) !== undefined
  const panes = { lang: session.target, stretches }
  return (
    <Dialog wide title={say('workbench.bench.merge.title')} onClose={onClose}>
      <p>{say(hasClash(stretches) ? 'workbench.bench.merge.clash' : 'workbench.bench.merge.clean')}</p>
      <div class="merge-panes">
        <Pane {...panes} side="was" title={say('workbench.bench.merge.was')} />
        <Pane
          {...panes}
          side="theirs"
          title={say('workbench.bench.merge.theirs')}
          onTake={() => setText(theirs.tagged)}
        />
        <Pane {...panes} side="mine" title={say('workbench.bench.merge.mine')} onTake={() => setText(mine)} />
      </div>
      <TextField
        label={say('workbench.bench.merge.result')}
        class="text"
        lang={session.target}
        value={text}
        onInput={({ currentTarget }) => setText(currentTarget.value)}
        wrong={isFit ? undefined : say('workbench.bench.merge.unfit')}
      />
      {theirs.confirmed && <Notice>{say('workbench.bench.merge.confirmed')}</Notice>}
      <p class="merge-acts">
        <Button
          weight="main"
          disabled={!isFit}
          onClick={() => {
            session.merge(segment, text, theirs)
            onClose()
          }}
        >
          {say('workbench.bench.merge.hand_in')}
        </Button>
        <Button weight="quiet" onClick={onClose}>
          {say('workbench.bench.merge.later')}
        </Button>
      </p>
    </Dialog>
  )
}
export default MergeWindow

const Pane = ({
  title,
  side,
  stretches,
  lang,
  onTake,
}: {
  title: string
  side: 'was' | 'theirs' | 'mine'
  stretches: readonly Stretch[]
  lang: string
  onTake?: () => void
}) => (
  <section class="merge-pane" aria-label={title}>
    <h3>{title}</h3>
    <p class="text" lang={lang}>
      {stretches.map((stretch, index) => (
        <Piece key={index} stretch={stretch} side={side} />
      ))}
    </p>
    {onTake && (
      <Button weight="quiet" onClick={onTake}>
        {say('workbench.bench.merge.take')}
      </Button>
    )}
  </section>
)

const Piece = ({ stretch, side }: { stretch: Stretch; side: 'was' | 'theirs' | 'mine' }) => {
  const text = stretch[side]
  const isChanged = side === 'was' ? stretch.type !== 'same' : text !== stretch.was
  if (!isChanged || text === '') return <>{text}</>
  const Mark = side === 'was' ? 'del' : 'ins'
  return (
    <Mark class={stretch.type === 'clash' ? 'merge-clash' : undefined}>
      {stretch.type === 'clash' && <span class="spoken">{say('workbench.bench.merge.both')} </span>}
      {text}
    </Mark>
  )
}
