import './page.css'
import type { ComponentChildren } from 'preact'
import { useEffect } from 'preact/hooks'

/** A page: its name, what can be done on it, and its body. */
export const Page = ({
  title,
  lang,
  acts,
  children,
}: {
  title: string
  /** Of the title, where that is not the reader's. */
  lang?: string
  acts?: ComponentChildren
  children: ComponentChildren
}) => {
  useEffect(() => {
    document.title = `${title} · Terjiman`
  }, [title])
  return (
    <main class="page">
      <header class="page-head">
        <h1 lang={lang}>{title}</h1>
        {acts && <div class="page-acts">{acts}</div>}
      </header>
      {children}
    </main>
  )
}
