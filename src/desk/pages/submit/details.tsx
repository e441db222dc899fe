import { ENDONYM, LANGUAGES } from '../../../model/language.ts'
import { Choice, Field, Tick } from '../../parts/field.tsx'
import { useReply } from '../../reply.ts'
import { say } from '../../voice.ts'
import type { Newsroom } from '../newsroom.ts'
import type { Kept } from './kept.ts'
import type { Proof } from './proof.ts'

interface Props {
  readonly form: Kept
  readonly proof: Proof | undefined
  readonly onChange: (part: Partial<Kept>) => void
}

/** What is said beside a new text; what is left empty the text says itself. */
export const Details = ({ form, proof, onChange }: Props) => {
  const { answer } = useReply<Newsroom>('/api/newsroom')
  const sections = answer.value.type === 'here' ? answer.value.reply.sections : []
  const source = form.source || proof?.source
  return (
    <div class="submit-details">
      <Choice
        label={say('desk.submit.source')}
        value={form.source}
        options={[
          {
            value: '',
            label: proof?.source
              ? say('desk.submit.source_said', { language: say(`desk.names.${proof.source}`) })
              : say('desk.submit.source_unsaid'),
          },
          ...LANGUAGES.map((language) => ({ value: language, label: ENDONYM[language], lang: language })),
        ]}
        onChange={({ currentTarget }) => onChange({ source: currentTarget.value })}
      />
      <Field
        label={say('desk.submit.section')}
        value={form.section}
        placeholder={proof?.section ?? ''}
        list="sections"
        onInput={({ currentTarget }) => onChange({ section: currentTarget.value })}
      />
      <datalist id="sections">
        {sections.map((section) => (
          <option key={section} value={section} />
        ))}
      </datalist>
      <Field
        label={say('desk.submit.slug')}
        hint={say('desk.submit.slug_hint')}
        value={form.slug}
        placeholder={proof?.slug ?? ''}
        spellcheck={false}
        autocapitalize="none"
        onInput={({ currentTarget }) => onChange({ slug: currentTarget.value })}
      />
      <fieldset class="submit-languages">
        <legend>{say('desk.submit.languages')}</legend>
        {LANGUAGES.filter((language) => language !== source).map((language) => (
          <Tick
            key={language}
            label={say(`desk.names.${language}`)}
            checked={!form.unwanted.includes(language)}
            onChange={({ currentTarget }) =>
              onChange({
                unwanted: currentTarget.checked
                  ? form.unwanted.filter((one) => one !== language)
                  : [...form.unwanted, language],
              })
            }
          />
        ))}
      </fieldset>
    </div>
  )
}
