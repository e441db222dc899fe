import './views.css'

/** Several looks at one thing, each with an address of its own. */
export const Views = ({
  label,
  views,
}: {
  label: string
  views: readonly { readonly href: string; readonly label: string; readonly here: boolean }[]
}) => (
  <nav class="views" aria-label={label}>
    {views.map(({ href, label, here }) => (
      <a key={href} href={href} aria-current={here ? 'page' : undefined}>
        {label}
      </a>
    ))}
  </nav>
)
