import './history.css'
import type { z } from 'zod'
import type { draftHistorySchema } from '../../../api/schemas/drafts.ts'
import type { historySchema } from '../../../api/schemas/translation.ts'
import { plainText } from '../../../model/inline.ts'
import { wordDiff } from '../../../text/diff.ts'
import { useChords } from '../../keyboard/index.tsx'
import { Button } from '../../parts/button.tsx'
import { Diff } from '../../parts/diff.tsx'
import { Trouble } from '../../parts/notice.tsx'
import { Time } from '../../parts/time.tsx'
import { Waiting } from '../../parts/waiting.tsx'
import { say } from '../../voice.ts'
import { type Row, useBench } from '../bench.ts'
import { originSentence, stateSentence } from '../frame/words.ts'
import { useAbout } from './about.ts'
import { draftsPath, historyPath } from './paths.ts'
import { Nothing, Section } from './section.tsx'
import { isShown, show } from './shown.ts'
import { contentIn, replace, standingIn } from './target.ts'

/** Every text that the sentence had, and what I typed and did not hand in; each can come back as typed text. */
export const History = ({ row }: { row: Row }) => {
  useChords({ history: () => show('history', !isShown('history')) })
  return (
    <Section name="history">
      <Targets row={row} />
      <Drafts row={row} />
    </Section>
  )
}

const Targets = ({ row }: { row: Row }) => {
  const bench = useBench()
  const answer = useAbout<z.output<typeof historySchema>>(historyPath(bench, row.id)).value
  if (answer.type === 'waiting') return <Waiting />
  if (answer.type === 'failed') return <Trouble thrown={answer.thrown} />
  const { targets } = answer.reply
  if (targets.every(({ state }) => state === 'initial')) return <Nothing>{say('workbench.panel.history.none')}</Nothing>
  return (
    <ol class="past">
      {targets.map((target, index) => (
        <li key={`${target.changed} ${target.state} ${index}`}>
          <p class="past-head">
            {stateSentence(target)}
            {target.state !== 'initial' && (
              <>
                {' · '}
                <Time at={target.at} />
                <br />
                {originSentence(target.origin)}
              </>
            )}
          </p>
          {target.state !== 'initial' && target.text.tagged !== textAfter(targets[index - 1]) && (
            <Former row={row} tagged={target.text.tagged} />
          )}
        </li>
      ))}
    </ol>
  )
}

/** Of the one above it: who confirmed a text left it as it was, and it need not stand there twice. */
const textAfter = (target: Row['target'] | undefined): string | undefined =>
  target === undefined || target.state === 'initial' ? undefined : target.text.tagged

const Drafts = ({ row }: { row: Row }) => {
  const bench = useBench()
  const answer = useAbout<z.output<typeof draftHistorySchema>>(draftsPath(bench, row.id)).value
  if (answer.type === 'failed') return <Trouble thrown={answer.thrown} />
  if (answer.type === 'waiting' || answer.reply.drafts.length === 0) return null
  return (
    <>
      <h3 class="past-drafts">{say('workbench.panel.history.drafts')}</h3>
      <ol class="past">
        {answer.reply.drafts.map(({ number, tagged, at, why }) => (
          <li key={number}>
            <p class="past-head">
              <Time at={at} /> · {say(`workbench.panel.history.${why}`)}
            </p>
            <Former row={row} tagged={tagged} />
          </li>
        ))}
      </ol>
    </>
  )
}

/** A text from before, word by word against what stands now, and the way back to it. */
const Former = ({ row, tagged }: { row: Row; tagged: string }) => {
  const bench = useBench()
  const standing = standingIn(bench, row)
  const [then, now] = [tagged, standing].map((text) => plainText(contentIn(text, row))) as [string, string]
  return (
    <>
      <p class="text">
        <Diff parts={wordDiff(then, now)} lang={bench.target} />
      </p>
      {tagged === standing ? (
        <Nothing>{say('workbench.panel.history.present')}</Nothing>
      ) : (
        <Button disabled={!bench.writable(row.id)} onClick={() => replace(bench, row, tagged)}>
          {say('workbench.panel.history.restore')}
        </Button>
      )}
    </>
  )
}
