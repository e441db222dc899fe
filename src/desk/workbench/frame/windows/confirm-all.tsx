import './windows.css'
import { useEffect, useMemo, useState } from 'preact/hooks'
import type { z } from 'zod'
import type { reviewedSchema } from '../../../../api/schemas/translation.ts'
import { ask } from '../../../ask.ts'
import { Button } from '../../../parts/button.tsx'
import { Dialog } from '../../../parts/dialog.tsx'
import { Tick } from '../../../parts/field.tsx'
import { Notice, Trouble } from '../../../parts/notice.tsx'
import { say } from '../../../voice.ts'
import { bulkOf } from '../bulk.ts'
import { ContentText } from '../content.tsx'
import type { WindowProps } from '../open.tsx'

type Reviewed = z.output<typeof reviewedSchema>

/** Confirms many at once: first it is said how many that would be, and some of them are shown. */
const ConfirmAll = ({ session, around, onClose }: WindowProps) => {
  const [machine, setMachine] = useState(false)
  const [warned, setWarned] = useState(false)
  const [tried, setTried] = useState<Reviewed>()
  const [thrown, setThrown] = useState<unknown>()
  const view = session.view.value
  const segments = useMemo(
    () => bulkOf(view.segments, session.findings, (id) => session.typed(id) !== undefined, { machine, warned }),
    [view, machine, warned],
  )
  const review = (dry: boolean) =>
    ask<Reviewed>('POST', `/api/articles/${session.slug}/translations/${session.target}/review`, {
      base: view.etag,
      body: { segments, verdict: { type: 'confirm' }, dry },
    })
  useEffect(() => {
    setTried(undefined)
    setThrown(undefined)
    if (segments.length > 0) review(true).then(setTried, setThrown)
  }, [segments])
  const confirm = async () => {
    try {
      await review(false)
      await session.refresh()
      await around.learnArticle()
      onClose()
    } catch (refused) {
      setThrown(refused)
    }
  }
  const sample = (tried?.sample ?? []).flatMap((id) => session.row(id) ?? [])
  return (
    <Dialog wide title={say('workbench.bench.confirm_all.title')} onClose={onClose}>
      <p>{say('workbench.bench.confirm_all.text')}</p>
      <div class="windows-ticks">
        <Tick
          label={say('workbench.bench.confirm_all.machine')}
          checked={machine}
          onChange={({ currentTarget }) => setMachine(currentTarget.checked)}
        />
        <Tick
          label={say('workbench.bench.confirm_all.warned')}
          checked={warned}
          onChange={({ currentTarget }) => setWarned(currentTarget.checked)}
        />
      </div>
      {segments.length === 0 && <Notice>{say('workbench.bench.confirm_all.none')}</Notice>}
      {sample.length > 0 && (
        <>
          <h3>{say('workbench.bench.confirm_all.sample')}</h3>
          <ul class="windows-list">
            {sample.map((row) => (
              <li key={row.id}>
                <span class="text" lang={session.source}>
                  <ContentText content={row.source.content} codes={row.codes} />
                </span>
                {row.target.state !== 'initial' && (
                  <span class="text" lang={session.target}>
                    <ContentText content={row.target.text.content} codes={row.codes} />
                  </span>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {thrown !== undefined && <Trouble thrown={thrown} />}
      <p class="windows-acts">
        <Button weight="main" disabled={!tried || tried.changed === 0} onClick={confirm}>
          {say('workbench.bench.confirm_all.act', { count: tried?.changed ?? 0 })}
        </Button>
      </p>
    </Dialog>
  )
}
export default ConfirmAll
