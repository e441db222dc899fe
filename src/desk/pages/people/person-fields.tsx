import type { Right } from '../../../model/actor.ts'
import { ENDONYM, LANGUAGES, type Language } from '../../../model/language.ts'
import { Choice, Field } from '../../parts/field.tsx'
import { say } from '../../voice.ts'
import { RightsMatrix } from './rights-matrix.tsx'

/** What administrators say of a person. */
export interface PersonTyped {
  readonly name: string
  readonly language: Language
  readonly email: string
  readonly rights: readonly Right[]
}

export const PersonFields = ({ typed, onChange }: { typed: PersonTyped; onChange: (typed: PersonTyped) => void }) => (
  <>
    <div class="person-fields">
      <Field
        label={say('office.people.name')}
        value={typed.name}
        required
        maxLength={200}
        autocomplete="off"
        onInput={({ currentTarget }) => onChange({ ...typed, name: currentTarget.value })}
      />
      <Choice
        label={say('office.people.language')}
        value={typed.language}
        options={LANGUAGES.map((value) => ({ value, label: ENDONYM[value], lang: value }))}
        onChange={({ currentTarget }) => onChange({ ...typed, language: currentTarget.value as Language })}
      />
      <Field
        label={say('office.people.email')}
        hint={say('office.people.email_hint')}
        type="email"
        value={typed.email}
        autocomplete="off"
        onInput={({ currentTarget }) => onChange({ ...typed, email: currentTarget.value })}
      />
    </div>
    <RightsMatrix rights={typed.rights} onChange={(rights) => onChange({ ...typed, rights })} />
  </>
)
