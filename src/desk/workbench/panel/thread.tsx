import { useSignal } from '@preact/signals'
import { ask } from '../../ask.ts'
import { nameOf } from '../../colleagues.ts'
import { me } from '../../me.ts'
import { useActing } from '../../parts/acting.ts'
import { Badge } from '../../parts/badge.tsx'
import { Button } from '../../parts/button.tsx'
import { Trouble } from '../../parts/notice.tsx'
import { Time } from '../../parts/time.tsx'
import { uniqueName } from '../../unique.ts'
import { say } from '../../voice.ts'
import { useBench } from '../bench.ts'
import { replies } from './about.ts'
import { CommentField } from './comment-field.tsx'
import { Unread } from './comments.tsx'
import { articlePath, commentsPath } from './paths.ts'
import { unread } from './seen.ts'
import type { Thread } from './threads.ts'
import { keepUnsent } from './unsent.ts'

/** A comment with its replies; one that was resolved shows its first words only, until it is opened. */
export const ThreadOf = ({ thread }: { thread: Thread }) => {
  const bench = useBench()
  const { id, resolved, range, type, language, gone, segment } = thread
  const { busy, thrown, act } = useActing()
  const path = `${articlePath(bench)}/comments`
  const key = useSignal(uniqueName())
  const renew = () => replies.renew((other) => other === commentsPath(bench))
  const isReplying = useSignal(false)
  const place = `${path} ${id}`
  const reply = (text: string) =>
    act(async () => {
      await ask('POST', path, { body: { thread: id, text, key: key.value } })
      keepUnsent(place, '')
      key.value = uniqueName()
      isReplying.value = false
      renew()
    })
  const resolve = () =>
    act(async () => {
      await ask('PATCH', `${path}/${encodeURIComponent(id)}`, { body: { resolved: !resolved } })
      renew()
    })
  const body = (
    <>
      <p class="thread-about">
        {type !== 'remark' && <Badge tone="accent">{say(`workbench.panel.comments.types.${type}`)}</Badge>}
        {language === null && <Badge>{say('workbench.panel.comments.on_source')}</Badge>}
        {gone && <Badge tone="warm">{say('workbench.panel.comments.gone')}</Badge>}
        {segment === null && <Badge>{say('workbench.panel.comments.on_text')}</Badge>}
        {unread(bench.slug, thread) && <Unread />}
      </p>
      {range && (
        <blockquote class="comment-quote text" lang={language ?? bench.source}>
          {range.quote}
        </blockquote>
      )}
      <Said path={path} said={thread} renew={renew} />
      {thread.replies.map((one) => (
        <Said key={one.id} path={path} said={one} renew={renew} />
      ))}
      {resolved && (
        <p class="thread-resolved">
          {say('workbench.panel.comments.resolved', { person: nameOf(resolved.by) })} · <Time at={resolved.at} />
        </p>
      )}
      {isReplying.value ? (
        <CommentField
          label={say('workbench.panel.comments.reply')}
          place={place}
          deed={say('workbench.panel.comments.send')}
          busy={busy.value}
          onSend={reply}
        >
          <Button
            weight="quiet"
            onClick={() => {
              isReplying.value = false
            }}
          >
            {say('workbench.panel.comments.cancel')}
          </Button>
        </CommentField>
      ) : (
        <p class="comment-acts">
          <Button
            weight="quiet"
            onClick={() => {
              isReplying.value = true
            }}
          >
            {say('workbench.panel.comments.reply')}
          </Button>
          <Button weight="quiet" disabled={busy.value} onClick={resolve}>
            {say(resolved ? 'workbench.panel.comments.reopen' : 'workbench.panel.comments.resolve')}
          </Button>
        </p>
      )}
      {thrown.value !== undefined && <Trouble thrown={thrown.value} />}
    </>
  )
  return (
    <li class="thread">
      {resolved ? (
        <details>
          <summary>
            {say('workbench.panel.comments.closed')} <span class="thread-words">{thread.text}</span>
          </summary>
          {body}
        </details>
      ) : (
        body
      )}
    </li>
  )
}

type Saying = Pick<Thread, 'id' | 'text' | 'by' | 'at' | 'edited'>

/** What one person said; mine can be said otherwise. */
const Said = ({ path, said, renew }: { path: string; said: Saying; renew: () => void }) => {
  const { id, text, by, at, edited } = said
  const isEdited = useSignal(false)
  const { busy, thrown, act } = useActing()
  const place = `${path} ${id} again`
  const save = (rewritten: string) =>
    act(async () => {
      await ask('PATCH', `${path}/${encodeURIComponent(id)}`, { body: { text: rewritten } })
      keepUnsent(place, '')
      isEdited.value = false
      renew()
    })
  return (
    <div class="said">
      <p class="said-by">
        <strong>{nameOf(by)}</strong> · <Time at={at} />
        {edited && ` · ${say('workbench.panel.comments.edited')}`}
        {by === me.value?.handle && !isEdited.value && (
          <Button
            weight="quiet"
            onClick={() => {
              isEdited.value = true
            }}
          >
            {say('workbench.panel.comments.edit')}
          </Button>
        )}
      </p>
      {isEdited.value ? (
        <CommentField
          label={say('workbench.panel.comments.text')}
          place={place}
          start={text}
          deed={say('workbench.panel.comments.save')}
          busy={busy.value}
          onSend={save}
        >
          <Button
            weight="quiet"
            onClick={() => {
              isEdited.value = false
            }}
          >
            {say('workbench.panel.comments.cancel')}
          </Button>
        </CommentField>
      ) : (
        <p class="said-text">{text}</p>
      )}
      {thrown.value !== undefined && <Trouble thrown={thrown.value} />}
    </div>
  )
}
