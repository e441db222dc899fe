import './submit.css'
import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { z } from 'zod'
import type { submittedSchema } from '../../../api/schemas/article.ts'
import { LANGUAGES, type Language } from '../../../model/language.ts'
import { ask } from '../../ask.ts'
import { Button } from '../../parts/button.tsx'
import { TextField } from '../../parts/field.tsx'
import { Notice, Trouble } from '../../parts/notice.tsx'
import type { Article } from '../../standing.ts'
import { say } from '../../voice.ts'
import { Details } from './details.tsx'
import { FileDoor, textOf } from './file.tsx'
import { useKeeping } from './keeping.ts'
import type { Kept } from './kept.ts'
import { Offers } from './offers.tsx'
import { offsetOf } from './place.ts'
import { type ProofAsked, useProof } from './proof.ts'
import { Remarks } from './remarks.tsx'
import { Result } from './result.tsx'

/** The text, what is said beside it, and what would become of it. `before`: the text that is revised. */
export const Form = ({ article, before = '' }: { article?: Article; before?: string }) => {
  const { route } = useLocation()
  const { form, shelf, change, replace, settle, unkept } = useKeeping(article?.slug, before)
  const offers = useSignal(shelf.all().filter(({ markdown }) => markdown !== before))
  const thrown = useSignal<unknown>(undefined)
  const unread = useSignal<string | undefined>(undefined)
  const busy = useSignal(false)
  const place = useRef<HTMLFormElement>(null)
  const now = form.value
  /** The language that the text itself names. */
  const said = useSignal<string>('')
  const asked = questionOf(now, article, now.source || said.value)
  const { proof, old, thrown: unproofed } = useProof(asked)
  useEffect(() => {
    if (proof.value) said.value = proof.value.source ?? ''
  }, [proof.value])

  const read = async (file: File) => {
    unread.value = undefined
    const text = await textOf(file)
    if ('fault' in text) unread.value = text.fault
    else putInPlace({ markdown: text.markdown })
  }
  /** What stood there is offered again. */
  const putInPlace = (part: Partial<Kept>) => {
    const former = replace(part)
    const others = offers.value.filter(({ id }) => id !== part.id && id !== former?.id)
    offers.value = former ? [former, ...others] : others
  }
  const goTo = (start: number, end: number) => {
    const area = place.current?.querySelector('textarea')
    if (!area) return
    area.focus()
    area.setSelectionRange(start, end)
    // browsers follow the cursor only while somebody types
    const line = area.value.slice(0, start).split('\n').length
    area.scrollTop = (line / area.value.split('\n').length) * area.scrollHeight - area.clientHeight / 2
  }
  const submit = async (event: Event) => {
    event.preventDefault()
    busy.value = true
    thrown.value = undefined
    try {
      const { revises, ...order } = asked
      const submitted = await ask<z.output<typeof submittedSchema>>(
        'POST',
        revises === undefined ? '/api/articles' : `/api/articles/${revises}/documents`,
        { body: revises === undefined ? order : { markdown: order.markdown, minor: now.minor } },
      )
      settle()
      route(`/articles/${submitted.article}`)
    } catch (reason) {
      thrown.value = reason
    } finally {
      busy.value = false
    }
  }

  const seen = proof.value
  const language = seen?.source ?? article?.source
  // what could not be looked at may be submitted all the same: the server looks at it again
  const isStopped = unproofed.value === undefined && (seen === undefined || seen.faults.length > 0)
  return (
    <form ref={place} class="submit" onSubmit={submit}>
      <Offers
        offers={offers.value}
        onRestore={putInPlace}
        onDiscard={({ id }) => {
          shelf.drop(id)
          offers.value = offers.value.filter((one) => one.id !== id)
        }}
      />
      <div class="submit-sides">
        <div class="submit-text">
          <FileDoor onFile={read}>
            <TextField
              label={say('desk.submit.text')}
              hint={say('desk.submit.text_hint')}
              wrong={unread.value}
              class="text"
              lang={language}
              value={now.markdown}
              rows={18}
              onInput={({ currentTarget }) => change({ markdown: currentTarget.value })}
            />
          </FileDoor>
          {unkept.value && <Notice tone="warm">{say('desk.submit.unkept')}</Notice>}
          {!article && <Details form={now} proof={seen} onChange={change} />}
        </div>
        <div class="submit-result" aria-busy={old.value}>
          <Remarks
            proof={seen}
            onPlace={(spot) => goTo(offsetOf(now.markdown, spot), offsetOf(now.markdown, spot))}
            onSpot={goTo}
          />
          {unproofed.value !== undefined && <Trouble thrown={unproofed.value} />}
          <Result proof={seen} lang={language} form={now} onMinor={(minor) => change({ minor })} />
        </div>
      </div>
      {thrown.value !== undefined && <Trouble thrown={thrown.value} />}
      <div class="submit-end">
        <Button
          weight="main"
          type="submit"
          disabled={busy.value || old.value || now.markdown.trim() === '' || now.markdown === before || isStopped}
        >
          {article ? say('desk.submit.button_revision') : say('desk.submit.button')}
        </Button>
        <span class="submit-kept">{say('desk.submit.kept')}</span>
      </div>
    </form>
  )
}

const questionOf = (
  { markdown, source, slug, section, unwanted }: Kept,
  article: Article | undefined,
  language: string,
): ProofAsked => {
  if (article) return { markdown, revises: article.slug }
  return {
    markdown,
    ...(source !== '' && { source: source as Language }),
    ...(slug.trim() !== '' && { slug: slug.trim() }),
    ...(section.trim() !== '' && { section: section.trim() }),
    ...(unwanted.length > 0 && { languages: LANGUAGES.filter((one) => one !== language && !unwanted.includes(one)) }),
  }
}
