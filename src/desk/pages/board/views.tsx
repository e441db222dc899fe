import { useSignal } from '@preact/signals'
import { me } from '../../me.ts'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { Field } from '../../parts/field.tsx'
import { Trouble } from '../../parts/notice.tsx'
import { prefer } from '../../prefer.ts'
import { uniqueName } from '../../unique.ts'
import { say } from '../../voice.ts'

/** Searches kept under a name, each an address that can be passed on. */
export const Views = ({ text }: { text: string }) => {
  const naming = useSignal(false)
  const thrown = useSignal<unknown>(undefined)
  const views = Object.entries(me.value?.settings.views ?? {}).toSorted(
    ([, one], [, other]) => one.position - other.position,
  )
  const query = text.trim()
  const current = views.find(([, view]) => view.query === query)
  const drop = (id: string) =>
    prefer({ views: { [id]: null } }).catch((reason: unknown) => {
      thrown.value = reason
    })
  return (
    <div class="board-views">
      {views.length > 0 && (
        <nav aria-label={say('desk.views.title')}>
          <ul class="board-views-list">
            <li>
              <a class="board-views-link" href="/" aria-current={query === '' ? 'true' : undefined}>
                {say('desk.views.all')}
              </a>
            </li>
            {views.map(([id, view]) => (
              <li key={id}>
                <a
                  class="board-views-link"
                  href={`/?q=${encodeURIComponent(view.query)}`}
                  aria-current={current?.[0] === id ? 'true' : undefined}
                >
                  {view.name}
                </a>
                {current?.[0] === id && (
                  <Button
                    weight="quiet"
                    aria-label={say('desk.views.drop', { name: view.name })}
                    onClick={() => drop(id)}
                  >
                    ✕
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </nav>
      )}
      {query !== '' && !current && (
        <Button weight="quiet" onClick={() => (naming.value = true)}>
          {say('desk.views.keep')}
        </Button>
      )}
      {thrown.value !== undefined && <Trouble thrown={thrown.value} />}
      {naming.value && <Naming query={query} last={views.length} onClose={() => (naming.value = false)} />}
    </div>
  )
}

const Naming = ({ query, last, onClose }: { query: string; last: number; onClose: () => void }) => {
  const name = useSignal('')
  const thrown = useSignal<unknown>(undefined)
  const keep = async (event: Event) => {
    event.preventDefault()
    try {
      await prefer({ views: { [uniqueName()]: { name: name.value.trim(), query, position: last } } })
      onClose()
    } catch (reason) {
      thrown.value = reason
    }
  }
  return (
    <Dialog title={say('desk.views.keep')} onClose={onClose}>
      <form class="dialog-form" onSubmit={keep}>
        <p class="board-views-query">{query}</p>
        <Field
          label={say('desk.views.name')}
          value={name.value}
          maxLength={80}
          required
          onInput={({ currentTarget }) => (name.value = currentTarget.value)}
        />
        {thrown.value !== undefined && <Trouble thrown={thrown.value} />}
        <div class="dialog-acts">
          <Button weight="main" type="submit">
            {say('desk.keep')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
