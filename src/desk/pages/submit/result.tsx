import { Diff } from '../../parts/diff.tsx'
import { Tick } from '../../parts/field.tsx'
import { Notice } from '../../parts/notice.tsx'
import { Prose } from '../../parts/prose.tsx'
import { say } from '../../voice.ts'
import type { Kept } from './kept.ts'
import type { Proof } from './proof.ts'

interface Props {
  readonly proof: Proof | undefined
  readonly lang: string | undefined
  readonly form: Kept
  readonly onMinor: (minor: boolean) => void
}

/** What would become of the text: of a revision, what it changes; and the text as readers would have it. */
export const Result = ({ proof, lang, form, onMinor }: Props) => {
  if (!proof) return <p class="submit-empty">{say('desk.submit.preview_empty')}</p>
  const { title, html, segments, words, revised } = proof
  return (
    <>
      {revised && <Changes revised={revised} lang={lang} minor={form.minor} onMinor={onMinor} />}
      {html !== null && (
        <section class="submit-preview" aria-labelledby="preview">
          <header class="submit-preview-head">
            <h2 id="preview">{say('desk.submit.preview')}</h2>
            {segments > 0 && (
              <span class="submit-kept">
                {say('desk.submit.segments', { count: segments })} · {say('desk.submit.words', { count: words })}
              </span>
            )}
          </header>
          <div class="submit-sheet">
            {title !== null && (
              <p class="submit-title" lang={lang}>
                {title}
              </p>
            )}
            <Prose html={html} lang={lang} />
          </div>
        </section>
      )}
    </>
  )
}

interface ChangesProps {
  readonly revised: NonNullable<Proof['revised']>
  readonly lang: string | undefined
  readonly minor: boolean
  readonly onMinor: (minor: boolean) => void
}

/** What the revision does to the sentences of the text before, and whether the author calls it minor. */
const Changes = ({ revised, lang, minor, onMinor }: ChangesProps) => {
  const { changed, same, added, gone, differences } = revised
  const counts = [
    [changed, 'changed'],
    [added, 'added'],
    [gone, 'gone'],
    [same, 'same'],
  ] as const
  return (
    <section class="submit-changes" aria-labelledby="changes">
      <h2 id="changes">{say('desk.submit.changes')}</h2>
      {differences.length === 0 ? (
        <Notice>{say('desk.submit.no_changes')}</Notice>
      ) : (
        <>
          <p class="submit-kept">
            {counts
              .filter(([count]) => count > 0)
              .map(([count, what]) => say(`desk.submit.counts.${what}`, { count }))
              .join(' · ')}
          </p>
          <ol class="submit-differences">
            {differences.map((parts, index) => (
              <li key={index} class="text">
                <Diff parts={parts} {...(lang && { lang })} />
              </li>
            ))}
          </ol>
        </>
      )}
      <Tick
        label={say('desk.submit.minor')}
        checked={minor}
        onChange={({ currentTarget }) => onMinor(currentTarget.checked)}
      />
      <p class="submit-kept">{say('desk.submit.minor_hint')}</p>
    </section>
  )
}
