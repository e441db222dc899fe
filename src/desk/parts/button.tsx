import './button.css'
import type { ComponentChildren, JSX } from 'preact'

interface Props extends Omit<JSX.IntrinsicElements['button'], 'icon'> {
  /** `main`: what the page is for, once in a view. `plain`: all else. `quiet`: repeated many times over. `grave`: takes something away. */
  readonly weight?: 'main' | 'plain' | 'quiet' | 'grave'
  readonly children: ComponentChildren
}

export const Button = ({ weight = 'plain', type = 'button', children, ...rest }: Props) => (
  <button {...rest} type={type} class={`button button-${weight}`}>
    {children}
  </button>
)

/** A link that looks like a button: it leads somewhere. */
export const ButtonLink = ({
  weight = 'plain',
  href,
  children,
}: {
  weight?: Props['weight']
  href: string
  children: ComponentChildren
}) => (
  <a href={href} class={`button button-${weight}`}>
    {children}
  </a>
)
