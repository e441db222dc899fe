import { useSignal } from '@preact/signals'
import type { Person } from '../../model/actor.ts'
import { may } from '../../model/actor.ts'
import type { Language } from '../../model/language.ts'
import { ask } from '../ask.ts'
import { colleagues } from '../colleagues.ts'
import { mayI, me } from '../me.ts'
import type { Article } from '../standing.ts'
import { say } from '../voice.ts'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { Choice, Field } from './field.tsx'
import { fromLocal, toLocal } from './local-time.ts'
import { Trouble } from './notice.tsx'

interface Props {
  readonly article: Article
  readonly language: Language
  readonly onClose: () => void
  readonly onDone: () => void
}

/** Whose work a translation is, and until when. A translator may only take it, or give it back. */
const Assign = ({ article, language, onClose, onDone }: Props) => {
  const former = article.languages.find((one) => one.language === language)
  const person = useSignal(former?.assignee ?? '')
  const due = useSignal(former?.due ? toLocal(former.due) : '')
  const thrown = useSignal<unknown>(undefined)
  const busy = useSignal(false)
  const free = (['author', 'reviewer', 'publisher'] as const).some((role) => mayI(role, language))
  const able = colleagues().filter(
    (one) =>
      (free || one.handle === me.value?.handle || one.handle === former?.assignee) &&
      !one.disabled &&
      may(one as unknown as Person, 'translator', language),
  )
  const assign = async (event: Event) => {
    event.preventDefault()
    busy.value = true
    try {
      await ask('PUT', `/api/articles/${article.slug}/languages/${language}/assignment`, {
        body: {
          person: person.value || null,
          // what nobody touched stays to the second
          due: free
            ? former?.due && toLocal(former.due) === due.value
              ? former.due
              : fromLocal(due.value)
            : former?.due,
        },
      })
      onDone()
      onClose()
    } catch (reason) {
      thrown.value = reason
    } finally {
      busy.value = false
    }
  }
  return (
    <Dialog title={say('desk.assign.title', { language: say(`desk.names.${language}`) })} onClose={onClose}>
      <form class="dialog-form" onSubmit={assign}>
        <p class="text" lang={article.source}>
          {article.title}
        </p>
        <Choice
          label={say('desk.assign.person')}
          value={person.value}
          options={[
            { value: '', label: say('desk.assign.nobody') },
            ...able.map(({ handle, name }) => ({ value: handle, label: name })),
          ]}
          onChange={({ currentTarget }) => (person.value = currentTarget.value)}
        />
        {free && (
          <Field
            label={say('desk.assign.due')}
            type="datetime-local"
            value={due.value}
            onInput={({ currentTarget }) => (due.value = currentTarget.value)}
          />
        )}
        {thrown.value !== undefined && <Trouble thrown={thrown.value} />}
        <div class="dialog-acts">
          <Button weight="main" type="submit" disabled={busy.value}>
            {say('desk.assign.button')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
export default Assign
