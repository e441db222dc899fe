import type { Language } from '../../../model/language.ts'
import { nameOf } from '../../colleagues.ts'
import { mayI } from '../../me.ts'
import { Mishaps } from '../../parts/standing.tsx'
import { Time } from '../../parts/time.tsx'
import type { Somebody } from '../../presence.ts'
import type { Article } from '../../standing.ts'
import { say } from '../../voice.ts'
import { Cell } from './cell.tsx'

interface Props {
  readonly article: Article
  readonly languages: readonly Language[]
  readonly present: readonly Somebody[]
  readonly onAssign: (slug: string, language: Language) => void
}

/** An article: what it is, and where each language stands. */
export const Row = ({ article, languages, present, onAssign }: Props) => {
  const { slug, title, source, section, revision, createdBy, createdAt, failure } = article
  return (
    <tr class="board-row">
      <th scope="row">
        <a class="board-title text" lang={source} href={`/articles/${slug}`}>
          {title}
        </a>
        <p class="board-facts">
          {section} · {say('desk.board.revision', { revision })} · {nameOf(createdBy)} · <Time at={createdAt} />
        </p>
        <p class="board-slug">{slug}</p>
        <Mishaps failure={failure} undelivered={[]} />
      </th>
      {languages.map((language) => {
        const standing = article.languages.find((one) => one.language === language)
        return (
          <td key={language} data-head={say(`desk.names.${language}`)}>
            {standing ? (
              <Cell
                article={article}
                standing={standing}
                here={present.filter((one) => one.language === language).map(({ person }) => person)}
                onAssign={mayAssignTo(language) ? () => onAssign(slug, language) : undefined}
              />
            ) : (
              <span class="board-facts">{say('desk.board.unwanted')}</span>
            )}
          </td>
        )
      })}
    </tr>
  )
}

const mayAssignTo = (language: Language): boolean =>
  (['author', 'reviewer', 'publisher', 'translator'] as const).some((role) => mayI(role, language))
