import { useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import type { z } from 'zod'
import type { publishedSchema } from '../../api/schemas/version.ts'
import { ask } from '../ask.ts'
import type { Article } from '../standing.ts'
import { say } from '../voice.ts'
import { useActing } from './acting.ts'
import { Button } from './button.tsx'
import { Field } from './field.tsx'
import { fromLocal, toLocal } from './local-time.ts'
import { Trouble } from './notice.tsx'

type Published = z.output<typeof publishedSchema>

interface Props {
  readonly slug: string
  readonly standing: Pick<Article['languages'][number], 'language' | 'scheduled'>
  readonly onDone: (published: Published) => void
  /** Above the choice. */
  readonly children?: ComponentChildren
}

/** Lets the latest version go to readers, now or at an instant. */
export const PublishForm = ({ slug, standing: { language, scheduled }, onDone, children }: Props) => {
  const { busy, thrown, act } = useActing()
  const later = useSignal(scheduled !== null)
  const at = useSignal(scheduled ? toLocal(scheduled) : '')
  const publish = async (event: Event) => {
    event.preventDefault()
    const instant = later.value ? fromLocal(at.value) : null
    const body = { language, ...(instant && { at: instant }) }
    await act(async () => onDone(await ask<Published>('POST', `/api/articles/${slug}/publish`, { body })))
  }
  return (
    <form class="dialog-form" onSubmit={publish}>
      {children}
      <fieldset class="choices">
        <legend class="spoken">{say('desk.article.when')}</legend>
        <label class="tick">
          <input type="radio" name="when" checked={!later.value} onChange={() => (later.value = false)} />{' '}
          {say('desk.article.now')}
        </label>
        <label class="tick">
          <input type="radio" name="when" checked={later.value} onChange={() => (later.value = true)} />{' '}
          {say('desk.article.later')}
        </label>
      </fieldset>
      {later.value && (
        <Field
          label={say('desk.article.at')}
          hint={say('desk.article.at_hint')}
          type="datetime-local"
          required
          min={toLocal(new Date().toISOString())}
          value={at.value}
          onInput={({ currentTarget }) => (at.value = currentTarget.value)}
        />
      )}
      {thrown.value !== undefined && <Trouble thrown={thrown.value} />}
      <div class="dialog-acts">
        <Button weight="main" type="submit" disabled={busy.value}>
          {later.value ? say('desk.article.schedule_button') : say('desk.article.publish_button')}
        </Button>
      </div>
    </form>
  )
}
