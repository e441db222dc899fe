import type { z } from 'zod'
import type { versionListSchema } from '../../../api/schemas/version.ts'
import { nameOf } from '../../colleagues.ts'
import { Table } from '../../parts/table.tsx'
import { Time } from '../../parts/time.tsx'
import { useAgain } from '../../reply-again.ts'
import { say } from '../../voice.ts'

/** What was signed off: by whom, of which revision, and why against what blocked it. */
export const Versions = ({ slug, turn }: { slug: string; turn: number }) => {
  const versions = useAgain<z.output<typeof versionListSchema>>(`/api/articles/${slug}/versions`, turn)?.versions ?? []
  if (versions.length === 0) return null
  return (
    <details class="fold">
      <summary>
        <h2>{say('desk.article.versions')}</h2> <span class="fold-count">{versions.length}</span>
      </summary>
      <Table
        caption={say('desk.article.versions')}
        heads={[
          say('desk.article.language'),
          say('desk.article.version'),
          say('desk.article.revision'),
          say('desk.article.signed_by'),
          say('desk.article.signed_at'),
        ]}
      >
        {versions.map(({ language, number, revision, signedBy, at, override }) => (
          <tr key={`${language}.${number}`}>
            <th scope="row">{say(`desk.names.${language}`)}</th>
            <td data-head={say('desk.article.version')}>{number}</td>
            <td data-head={say('desk.article.revision')}>{revision}</td>
            <td data-head={say('desk.article.signed_by')}>
              {nameOf(signedBy)}
              {override !== null && <p class="mishap">{say('desk.article.overridden', { reason: override })}</p>}
            </td>
            <td data-head={say('desk.article.signed_at')}>
              <Time at={at} />
            </td>
          </tr>
        ))}
      </Table>
    </details>
  )
}
