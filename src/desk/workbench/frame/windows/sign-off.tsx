import './windows.css'
import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { z } from 'zod'
import type { readinessSchema } from '../../../../api/schemas/readiness.ts'
import { ask } from '../../../ask.ts'
import { nameOf } from '../../../colleagues.ts'
import { Button } from '../../../parts/button.tsx'
import { Dialog } from '../../../parts/dialog.tsx'
import { TextField } from '../../../parts/field.tsx'
import { Notice, Trouble } from '../../../parts/notice.tsx'
import { PublishForm } from '../../../parts/publish-form.tsx'
import { Time } from '../../../parts/time.tsx'
import { Waiting } from '../../../parts/waiting.tsx'
import { useReply } from '../../../reply.ts'
import { say } from '../../../voice.ts'
import type { Session } from '../../session/session.ts'
import { goFrom, type WindowProps } from '../open.tsx'

type Readiness = z.output<typeof readinessSchema>

/** All that stands in the way of signing off, in one place, each with a way there; then publishing, for who may. */
const SignOff = ({ session, around, onClose }: WindowProps) => {
  const { answer, again } = useReply<Readiness>(
    `/api/articles/${session.slug}/translations/${session.target}/readiness`,
  )
  const [override, setOverride] = useState('')
  const [thrown, setThrown] = useState<unknown>()
  const state = answer.value
  const sign = async () => {
    setThrown(undefined)
    try {
      await ask('POST', `/api/articles/${session.slug}/translations/${session.target}/sign-off`, {
        body: override.trim() === '' ? {} : { override: override.trim() },
      })
      await Promise.all([session.refresh(), around.learnArticle(), again()])
    } catch (refused) {
      setThrown(refused)
      await again()
    }
  }
  const readiness = state.type === 'here' ? state.reply : undefined
  return (
    <Dialog
      wide
      title={say(
        readiness?.signed && session.rights.publish
          ? 'workbench.bench.publish.title'
          : 'workbench.bench.sign_off.title',
      )}
      onClose={onClose}
    >
      {state.type === 'waiting' && <Waiting />}
      {state.type === 'failed' && <Trouble thrown={state.thrown} />}
      {readiness && (
        <>
          {readiness.signed ? (
            <Notice tone="good">{say('workbench.bench.sign_off.signed')}</Notice>
          ) : (
            <Obstacles session={session} readiness={readiness} onClose={onClose} />
          )}
          {!readiness.signed && readiness.blocking.length > 0 && readiness.unreviewed.length === 0 && (
            <TextField
              label={say('workbench.bench.sign_off.override')}
              hint={say('workbench.bench.sign_off.override_hint')}
              value={override}
              onInput={({ currentTarget }) => setOverride(currentTarget.value)}
            />
          )}
          {thrown !== undefined && <Trouble thrown={thrown} />}
          {!readiness.signed && (
            <p class="windows-acts">
              <Button
                weight="main"
                disabled={
                  !session.rights.review ||
                  readiness.unreviewed.length > 0 ||
                  (readiness.blocking.length > 0 && override.trim() === '')
                }
                onClick={sign}
              >
                {say('workbench.bench.sign_off.act')}
              </Button>
            </p>
          )}
          {readiness.signed && session.rights.publish && <Publishing session={session} around={around} />}
        </>
      )}
    </Dialog>
  )
}
export default SignOff

const Obstacles = ({
  session,
  readiness: { unreviewed, blocking, comments, leases, drafts },
  onClose,
}: {
  session: Session
  readiness: Readiness
  onClose: () => void
}) => {
  const numbers = new Map(session.order.value.map((id, index) => [id, index + 1]))
  const goTo = (segment: string, text: string) => (
    <button type="button" class="windows-link" onClick={() => goFrom({ session, onClose }, segment)}>
      {say('workbench.bench.row', { number: numbers.get(segment) ?? 0 })}: {text}
    </button>
  )
  // who left a draft where they type is named once
  const typing = leases.filter(
    ({ segment, holder }) => !drafts.some((draft) => draft.segment === segment && draft.person === holder),
  )
  const isClear = unreviewed.length + blocking.length + comments.length + leases.length + drafts.length === 0
  if (isClear) return <Notice tone="good">{say('workbench.bench.sign_off.clear')}</Notice>
  const snippet = (segment: string) => {
    const text = session.row(segment)?.source.tagged.replaceAll(/<[^<>]*>/g, '') ?? ''
    return text.length > 80 ? `${text.slice(0, 80)}…` : text
  }
  return (
    <>
      <Group title={say('workbench.bench.sign_off.unreviewed', { count: unreviewed.length })}>
        {unreviewed.map((segment) => (
          <li key={segment}>{goTo(segment, snippet(segment))}</li>
        ))}
      </Group>
      <Group title={say('workbench.bench.sign_off.blocking', { count: blocking.length })}>
        {blocking.map(({ segment, check, key, message }, index) => (
          <li key={`${segment} ${check} ${key} ${index}`}>{goTo(segment, message)}</li>
        ))}
      </Group>
      <Group title={say('workbench.bench.sign_off.comments', { count: comments.length })}>
        {comments.map(({ id, segment, text, by }) => (
          <li key={id}>
            {segment !== null && session.row(segment) ? (
              goTo(segment, `${nameOf(by)}: ${text}`)
            ) : (
              <span>
                {nameOf(by)}: {text}
              </span>
            )}
          </li>
        ))}
      </Group>
      <Group title={say('workbench.bench.sign_off.typing', { count: typing.length + drafts.length })}>
        {typing.map(({ segment, holder }) => (
          <li key={`lease ${segment}`}>{goTo(segment, nameOf(holder))}</li>
        ))}
        {drafts.map(({ segment, person }) => (
          <li key={`draft ${segment} ${person}`}>
            {goTo(segment, say('workbench.bench.sign_off.draft', { person: nameOf(person) }))}
          </li>
        ))}
      </Group>
    </>
  )
}

/** A long list is folded: what there is to do stays in sight. */
const MOST_SHOWN = 6

const Group = ({ title, children }: { title: string; children: ComponentChildren[] | ComponentChildren[][] }) => {
  const all = children.flat()
  return all.length === 0 ? null : (
    <details open={all.length <= MOST_SHOWN}>
      <summary>{title}</summary>
      <ul class="windows-list">{all}</ul>
    </details>
  )
}

/** Now, or at an instant. */
const Publishing = ({ session, around }: Pick<WindowProps, 'session' | 'around'>) => {
  const [told, setTold] = useState<string>()
  const standing = around.article.value?.languages.find(({ language }) => language === session.target)
  if (!standing) return null
  return (
    <>
      {standing.scheduled && (
        <Notice>
          {say('desk.board.scheduled')} <Time at={standing.scheduled} />
        </Notice>
      )}
      {told && <Notice tone="good">{told}</Notice>}
      <PublishForm
        slug={session.slug}
        standing={standing}
        onDone={({ state }) => {
          setTold(say(`workbench.bench.publish.${state}`))
          void around.learnArticle().catch(() => undefined)
        }}
      />
    </>
  )
}
