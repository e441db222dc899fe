import { useSignal } from '@preact/signals'
import { useLocation } from 'preact-iso'
import type { ConceptReply } from '../../../api/schemas/knowledge.ts'
import { LANGUAGES } from '../../../model/language.ts'
import { ask, Refusal } from '../../ask.ts'
import { mayI } from '../../me.ts'
import { Button } from '../../parts/button.tsx'
import { Confirm } from '../../parts/confirm.tsx'
import { Notice, Trouble } from '../../parts/notice.tsx'
import { Page } from '../../parts/page.tsx'
import { say, spoken } from '../../voice.ts'
import { sameTerms } from './changes.ts'
import { Conflict } from './conflict.tsx'
import { History } from './history.tsx'
import { LanguageTerms } from './language-terms.tsx'
import { lastList } from './last-list.ts'
import { TryIt } from './try-it.tsx'
import { readyTerms } from './typing.ts'
import { useUnsaved } from './unsaved.ts'

/** A concept under the hand: its terms, what they match, who made them so. */
export const ConceptForm = ({
  concept,
  onSaved,
}: {
  concept: ConceptReply
  onSaved: (saved: ConceptReply) => unknown
}) => {
  const { route } = useLocation()
  const { terms, base, kept, change, forget } = useUnsaved(concept)
  const busy = useSignal(false)
  const saved = useSignal(false)
  const thrown = useSignal<unknown>(undefined)
  const conflict = useSignal<{ readonly theirs: ConceptReply | null } | undefined>(undefined)
  const removing = useSignal(false)

  const isNew = concept.etag === 0
  const path = isNew ? '/api/concepts' : `/api/concepts/${encodeURIComponent(concept.id)}`
  const ready = readyTerms(terms)
  const dirty = !sameTerms(readyTerms(concept.terms), ready)
  const mayEdit = LANGUAGES.filter((language) => mayI('reviewer', language))

  const save = async (over = base) => {
    busy.value = true
    thrown.value = undefined
    try {
      const reply = isNew
        ? await ask<ConceptReply>('POST', path, { body: { terms: ready } })
        : await ask<ConceptReply>('PUT', path, { body: { terms: ready }, base: over })
      forget()
      conflict.value = undefined
      saved.value = true
      await onSaved(reply)
    } catch (error) {
      if (error instanceof Refusal && error.fault.code === 'concept.stale')
        conflict.value = error.fault.data as { readonly theirs: ConceptReply | null }
      else thrown.value = error
    } finally {
      busy.value = false
    }
  }
  return (
    <Page
      title={titleOf(concept)}
      acts={
        !isNew &&
        concept.terms.every(({ language }) => mayEdit.includes(language)) && (
          <Button weight="grave" onClick={() => (removing.value = true)}>
            {say('office.remove')}
          </Button>
        )
      }
    >
      <a class="concept-back" href={lastList()}>
        ← {say('office.termbase.back')}
      </a>
      {dirty && (kept || base !== concept.etag) && (
        <Notice tone="warm">{say(base === concept.etag ? 'office.termbase.kept' : 'office.termbase.moved')}</Notice>
      )}
      {mayEdit.length < LANGUAGES.length && <p class="concept-rights">{say('office.termbase.rights')}</p>}
      <div class="concept">
        <form
          id="concept"
          class="concept-terms"
          onSubmit={(event) => {
            event.preventDefault()
            if (dirty && ready.length > 0) void save()
          }}
        >
          {LANGUAGES.map((language) => (
            <LanguageTerms
              key={language}
              language={language}
              terms={terms}
              open={mayI('reviewer', language)}
              onChange={(next) => {
                saved.value = false
                change(next)
              }}
            />
          ))}
          {mayEdit.length > 0 && (
            <div class="concept-acts">
              {thrown.value !== undefined && <Trouble thrown={thrown.value} />}
              {saved.value && !dirty && <p role="status">{say('office.saved')}</p>}
              {dirty && <Button onClick={() => forget()}>{say('office.termbase.discard')}</Button>}
              <Button weight="main" type="submit" disabled={busy.value || !dirty || ready.length === 0}>
                {say('office.save')}
              </Button>
            </div>
          )}
        </form>
        <div class="concept-beside">
          <TryIt terms={ready} />
          {!isNew && <History id={concept.id} etag={concept.etag} />}
        </div>
      </div>
      {conflict.value && (
        <Conflict
          theirs={conflict.value.theirs}
          mine={ready}
          onMine={() => save(conflict.value?.theirs?.etag ?? 0)}
          onTheirs={() => {
            const { theirs } = conflict.value ?? {}
            conflict.value = undefined
            forget()
            void onSaved(theirs ?? concept)
          }}
          onClose={() => (conflict.value = undefined)}
        />
      )}
      {removing.value && (
        <Confirm
          title={say('office.termbase.remove', { term: titleOf(concept) })}
          deed={say('office.remove')}
          grave
          onClose={() => (removing.value = false)}
          act={async () => {
            await ask('DELETE', path, { base: concept.etag })
            forget()
            route(lastList())
          }}
        >
          <p>{say('office.termbase.removal')}</p>
        </Confirm>
      )}
    </Page>
  )
}

/** What the concept is called in the reader's language, or in whichever it has. */
const titleOf = ({ terms }: ConceptReply): string => {
  const named = terms.filter(({ text }) => text.trim() !== '')
  const own = named.filter(({ language }) => language === spoken.value)
  const best = [...own, ...named].find(({ status }) => status === 'preferred') ?? own[0] ?? named[0]
  return best?.text ?? say('office.termbase.new')
}
