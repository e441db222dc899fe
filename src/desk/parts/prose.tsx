import './prose.css'
import { useEffect, useRef } from 'preact/hooks'

/** An article's body as readers have it: safe HTML from the server. Its links open beside the desk. */
export const Prose = ({ html, lang }: { html: string; lang: string | undefined }) => {
  const element = useRef<HTMLDivElement>(null)
  useEffect(() => {
    for (const link of element.current?.querySelectorAll<HTMLAnchorElement>('a[href]:not([href^="#"])') ?? []) {
      link.target = '_blank'
      link.rel = 'noopener noreferrer'
    }
  }, [html])
  return <div ref={element} class="prose text" lang={lang} dangerouslySetInnerHTML={{ __html: html }} />
}
