import './field.css'
import type { ComponentChildren, GenericEventHandler, JSX } from 'preact'
import { useId } from 'preact/hooks'

interface Frame {
  readonly label: string
  /** What to know before filling it in. */
  readonly hint?: string | undefined
  /** What is wrong with what stands there now. */
  readonly wrong?: string | undefined
}

const Framed = ({ label, hint, wrong, id, children }: Frame & { id: string; children: ComponentChildren }) => (
  <div class="field">
    <label for={id}>{label}</label>
    {children}
    {hint && (
      <p class="field-hint" id={`${id}-hint`}>
        {hint}
      </p>
    )}
    {wrong && (
      <p class="field-wrong" id={`${id}-wrong`}>
        {wrong}
      </p>
    )}
  </div>
)

const described = (id: string, { hint, wrong }: Frame) => ({
  id,
  'aria-invalid': wrong !== undefined,
  'aria-describedby': [hint && `${id}-hint`, wrong && `${id}-wrong`].filter(Boolean).join(' ') || undefined,
})

/** One line. */
export const Field = ({ label, hint, wrong, ...rest }: Frame & JSX.IntrinsicElements['input']) => {
  const id = useId()
  return (
    <Framed label={label} hint={hint} wrong={wrong} id={id}>
      <input {...rest} {...described(id, { label, hint, wrong })} />
    </Framed>
  )
}

/** Many lines. */
export const TextField = ({ label, hint, wrong, ...rest }: Frame & JSX.IntrinsicElements['textarea']) => {
  const id = useId()
  return (
    <Framed label={label} hint={hint} wrong={wrong} id={id}>
      <textarea {...rest} {...described(id, { label, hint, wrong })} />
    </Framed>
  )
}

export interface Option {
  readonly value: string
  readonly label: string
  readonly lang?: string
}

/** One of a few. */
export const Choice = ({
  label,
  hint,
  wrong,
  options,
  ...rest
}: Frame & { options: readonly Option[] } & JSX.IntrinsicElements['select']) => {
  const id = useId()
  return (
    <Framed label={label} hint={hint} wrong={wrong} id={id}>
      <select {...rest} {...described(id, { label, hint, wrong })}>
        {options.map(({ value, label, lang }) => (
          <option key={value} value={value} lang={lang} selected={value === rest.value}>
            {label}
          </option>
        ))}
      </select>
    </Framed>
  )
}

/** Yes or no. */
export const Tick = ({
  label,
  ...rest
}: {
  label: string
  checked: boolean
  disabled?: boolean
  onChange: GenericEventHandler<HTMLInputElement>
}) => (
  <label class="tick">
    <input {...rest} type="checkbox" /> {label}
  </label>
)
