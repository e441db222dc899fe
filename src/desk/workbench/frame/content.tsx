import './content.css'
import type { ComponentChildren } from 'preact'
import type { Code } from '../../../model/document.ts'
import type { Content, Inline } from '../../../model/inline.ts'
import { fromTagged } from '../../../text/marks.ts'
import type { Row } from '../bench.ts'

/** A text as it reads: emphasis is emphasis, a link looks like one, what stands alone is a small sign. */
export const ContentText = ({ content, codes }: { content: Content; codes: readonly Code[] }) => (
  <>{content.map((part, index) => piece(part, codes, index))}</>
)

const piece = (part: Inline, codes: readonly Code[], index: number): ComponentChildren => {
  if (part.type === 'text') return part.value
  const code = codes.find(({ id }) => id === part.id)
  if (part.type === 'ph')
    return code?.kind === 'break' ? (
      <br key={index} />
    ) : (
      <span key={index} class={`content-sign content-${code?.kind ?? 'other'}`} title={code?.open}>
        {part.equiv || code?.open || '·'}
      </span>
    )
  const inner = <ContentText content={part.content} codes={codes} />
  switch (code?.kind) {
    case 'strong':
      return <strong key={index}>{inner}</strong>
    case 'emphasis':
      return <em key={index}>{inner}</em>
    case 'delete':
      return <s key={index}>{inner}</s>
    default:
      return (
        <span key={index} class="content-link" title={code?.href ?? code?.open}>
          {inner}
        </span>
      )
  }
}

/** A text as it was typed: as it reads where it can be read, else letter by letter. */
export const TaggedText = ({ tagged, row }: { tagged: string; row: Row | undefined }): ComponentChildren => {
  const content = row && fromTagged(tagged, row.source.content)
  return content ? <ContentText content={content} codes={row.codes} /> : tagged
}
