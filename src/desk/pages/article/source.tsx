import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { z } from 'zod'
import type { documentSchema } from '../../../api/schemas/article.ts'
import type { Language } from '../../../model/language.ts'
import { ask } from '../../ask.ts'
import { Trouble } from '../../parts/notice.tsx'
import { Prose } from '../../parts/prose.tsx'
import { Waiting } from '../../parts/waiting.tsx'
import { say } from '../../voice.ts'
import type { Proof } from '../submit/proof.ts'

interface Props {
  readonly slug: string
  readonly revision: number
  readonly lang: Language
}

/** The author's text, as readers would have it. It is fetched when somebody wants to read it. */
export const Source = (props: Props) => {
  const open = useSignal(false)
  return (
    <details class="fold" onToggle={({ currentTarget }) => (open.value = currentTarget.open)}>
      <summary>
        <h2>{say('desk.article.text')}</h2>
      </summary>
      {open.value && <Text {...props} />}
    </details>
  )
}

const Text = ({ slug, revision, lang }: Props) => {
  const html = useSignal<string | undefined>(undefined)
  const thrown = useSignal<unknown>(undefined)
  useEffect(() => {
    const stop = new AbortController()
    const { signal } = stop
    const read = async () => {
      const path = `/api/articles/${slug}/documents/${revision}`
      const { markdown } = await ask<z.output<typeof documentSchema>>('GET', path, { signal })
      const body = { markdown, revises: slug }
      html.value = (await ask<Proof>('POST', '/api/submissions/check', { body, signal })).html ?? ''
    }
    read().catch((reason: unknown) => {
      if (!signal.aborted) thrown.value = reason
    })
    return () => stop.abort()
  }, [slug, revision])
  if (thrown.value !== undefined) return <Trouble thrown={thrown.value} />
  return html.value === undefined ? <Waiting /> : <Prose html={html.value} lang={lang} />
}
