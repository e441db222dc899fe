import './import-window.css'
import { useSignal } from '@preact/signals'
import { useId } from 'preact/hooks'
import { ask, Refusal } from '../ask.ts'
import { figure } from '../figures.ts'
import { say } from '../voice.ts'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { Notice, Trouble } from './notice.tsx'

interface Problem {
  readonly place: { readonly line: number; readonly column: number }
  readonly message: string
}

/** Takes in a file of comma-separated values, all of it or nothing; what is wrong with it is told line by line. */
export const ImportWindow = ({
  title,
  columns,
  path,
  onClose,
  onLearned,
}: {
  title: string
  /** The header that the file needs. */
  columns: string
  path: string
  onClose: () => void
  onLearned: () => void
}) => {
  const id = useId()
  const busy = useSignal<string | undefined>(undefined)
  const learned = useSignal<number | undefined>(undefined)
  const thrown = useSignal<{ file: string; error: unknown } | undefined>(undefined)

  const take = async (file: File | undefined) => {
    if (!file || busy.value !== undefined) return
    busy.value = file.name
    learned.value = undefined
    thrown.value = undefined
    try {
      const asking = { file: { mediaType: 'text/csv', bytes: file } }
      const { count } = await ask<{ count: number }>('POST', `${path}?from=${encodeURIComponent(file.name)}`, asking)
      learned.value = count
      onLearned()
    } catch (error) {
      thrown.value = { file: file.name, error }
    } finally {
      busy.value = undefined
    }
  }
  return (
    <Dialog title={title} onClose={onClose}>
      <p>
        {say('office.import.text')} <code>{columns}</code>
      </p>
      <div class="import">
        <label for={id}>
          {busy.value === undefined ? say('office.import.file') : say('office.import.reading', { file: busy.value })}
        </label>
        <input
          id={id}
          type="file"
          accept=".csv,text/csv"
          disabled={busy.value !== undefined}
          // a file that is dropped here comes the same way
          onChange={({ currentTarget }) => {
            void take(currentTarget.files?.[0])
            // the same file, mended, may be chosen again
            currentTarget.value = ''
          }}
        />
      </div>
      {learned.value !== undefined && (
        <Notice tone="good">
          {say('office.import.learned', { count: learned.value, number: figure(learned.value) })}
        </Notice>
      )}
      {thrown.value && <Refused {...thrown.value} />}
      <div class="dialog-acts">
        <Button onClick={onClose}>{say('desk.close')}</Button>
      </div>
    </Dialog>
  )
}

const Refused = ({ file, error }: { file: string; error: unknown }) => {
  const problems = problemsOf(error)
  if (problems.length === 0) return <Trouble thrown={error} />
  return (
    <>
      <Notice tone="bad">
        {say('office.import.refused', { count: problems.length, number: figure(problems.length), file })}
      </Notice>
      <ol class="import-problems" aria-label={say('office.import.problems')}>
        {problems.map(({ place, message }) => (
          <li key={`${place.line}:${place.column}:${message}`}>
            <code title={say('office.import.place', { ...place })}>
              {place.line}:{place.column}
            </code>
            <span>{message}</span>
          </li>
        ))}
      </ol>
    </>
  )
}

const problemsOf = (error: unknown): readonly Problem[] => {
  if (!(error instanceof Refusal) || error.fault.code !== 'import.refused') return []
  return (error.fault.data as { readonly problems: readonly Problem[] }).problems
}
