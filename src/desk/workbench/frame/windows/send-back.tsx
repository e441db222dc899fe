import './windows.css'
import { useState } from 'preact/hooks'
import { may, type Person } from '../../../../model/actor.ts'
import { ask } from '../../../ask.ts'
import { colleagues } from '../../../colleagues.ts'
import { Button } from '../../../parts/button.tsx'
import { Dialog } from '../../../parts/dialog.tsx'
import { Choice, TextField } from '../../../parts/field.tsx'
import { Trouble } from '../../../parts/notice.tsx'
import { say } from '../../../voice.ts'
import type { WindowProps } from '../open.tsx'

/** Sends a sentence (absent: the whole text) back with a reason, to somebody. */
const SendBack = ({ session, around, segment, onClose }: WindowProps & { segment?: string }) => {
  const assignee = around.article.value?.languages.find(({ language }) => language === session.target)?.assignee ?? ''
  const [note, setNote] = useState('')
  const [to, setTo] = useState(assignee)
  const [thrown, setThrown] = useState<unknown>()
  const able = colleagues().filter(
    (one) => !one.disabled && may(one as unknown as Person, 'translator', session.target),
  )
  const send = async () => {
    try {
      await ask('POST', `/api/articles/${session.slug}/translations/${session.target}/review`, {
        base: session.view.value.etag,
        body: {
          ...(segment !== undefined && { segments: [segment] }),
          verdict: { type: 'send_back', note: note.trim(), ...(to !== '' && { to }) },
        },
      })
      await session.refresh()
      await around.learnArticle()
      onClose()
    } catch (refused) {
      setThrown(refused)
    }
  }
  return (
    <Dialog
      title={say(segment === undefined ? 'workbench.bench.send_back.all' : 'workbench.bench.send_back.title')}
      onClose={onClose}
    >
      <TextField
        label={say('workbench.bench.send_back.note')}
        value={note}
        onInput={({ currentTarget }) => setNote(currentTarget.value)}
      />
      <Choice
        label={say('workbench.bench.send_back.to')}
        value={to}
        onChange={({ currentTarget }) => setTo(currentTarget.value)}
        options={[
          { value: '', label: say('workbench.bench.send_back.nobody') },
          ...able.map(({ handle, name }) => ({ value: handle, label: name })),
        ]}
      />
      {thrown !== undefined && <Trouble thrown={thrown} />}
      <p class="windows-acts">
        <Button weight="main" disabled={note.trim() === ''} onClick={send}>
          {say('workbench.bench.send_back.act')}
        </Button>
      </p>
    </Dialog>
  )
}
export default SendBack
