import { useSignal } from '@preact/signals'
import { COMMENT_TYPES } from '../../../model/comment.ts'
import { plainText } from '../../../model/inline.ts'
import { ask } from '../../ask.ts'
import { useActing } from '../../parts/acting.ts'
import { Button } from '../../parts/button.tsx'
import { Choice } from '../../parts/field.tsx'
import { Trouble } from '../../parts/notice.tsx'
import { uniqueName } from '../../unique.ts'
import { say } from '../../voice.ts'
import { type Row, useBench } from '../bench.ts'
import { replies } from './about.ts'
import { CommentField } from './comment-field.tsx'
import { articlePath, commentsPath } from './paths.ts'
import { standingIn, wordsIn } from './target.ts'
import { type Opening as Opened, rangeOf } from './threads.ts'
import { keepUnsent } from './unsent.ts'

const SIDES = ['target', 'source', 'text'] as const
type Side = (typeof SIDES)[number]

interface Props {
  readonly row: Row
  /** What was selected; empty: the whole sentence. */
  readonly quote: string
  readonly onClose: () => void
}

/** A new thread: on the sentence here, on its source for every language, or on the whole text. */
export const Opening = ({ row, quote, onClose }: Props) => {
  const bench = useBench()
  const words = { source: plainText(row.source.content), target: wordsIn(standingIn(bench, row), row) }
  const side = useSignal<Side>(
    quote !== '' && !words.target.includes(quote) && words.source.includes(quote) ? 'source' : 'target',
  )
  const type = useSignal<(typeof COMMENT_TYPES)[number]>('remark')
  const { busy, thrown, act } = useActing()
  const range = side.value === 'text' ? undefined : rangeOf(quote, words[side.value])
  const place = `${bench.slug} ${bench.target} ${row.id}`
  // sent twice, it is one comment
  const key = useSignal(uniqueName())
  const send = (text: string) =>
    act(async () => {
      const body: Opened = {
        language: side.value === 'source' ? null : bench.target,
        segment: side.value === 'text' ? null : row.id,
        range: range ?? null,
        type: type.value,
        text,
        key: key.value,
      }
      await ask('POST', `${articlePath(bench)}/comments`, { body })
      keepUnsent(place, '')
      replies.renew((path) => path === commentsPath(bench))
      onClose()
    })
  return (
    <div class="comment-form">
      {range && (
        <blockquote class="comment-quote text" lang={side.value === 'source' ? bench.source : bench.target}>
          {range.quote}
        </blockquote>
      )}
      <Choice
        label={say('workbench.panel.comments.on')}
        value={side.value}
        options={SIDES.map((value) => ({
          value,
          label: say(`workbench.panel.comments.sides.${value}`, { language: say(`desk.names.${bench.target}`) }),
        }))}
        onChange={({ currentTarget }) => {
          side.value = currentTarget.value as Side
        }}
      />
      <Choice
        label={say('workbench.panel.comments.type')}
        value={type.value}
        options={COMMENT_TYPES.map((value) => ({ value, label: say(`workbench.panel.comments.types.${value}`) }))}
        onChange={({ currentTarget }) => {
          type.value = currentTarget.value as (typeof COMMENT_TYPES)[number]
        }}
      />
      <CommentField
        label={say('workbench.panel.comments.text')}
        place={place}
        deed={say('workbench.panel.comments.send')}
        busy={busy.value}
        onSend={send}
      >
        <Button weight="quiet" onClick={onClose}>
          {say('workbench.panel.comments.cancel')}
        </Button>
      </CommentField>
      {thrown.value !== undefined && <Trouble thrown={thrown.value} />}
    </div>
  )
}
