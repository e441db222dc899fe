import './siblings.css'
import type { SiblingList } from '../../../api/schemas/siblings.ts'
import { ENDONYM } from '../../../model/language.ts'
import { Badge } from '../../parts/badge.tsx'
import { ButtonLink } from '../../parts/button.tsx'
import { Trouble } from '../../parts/notice.tsx'
import { Waiting } from '../../parts/waiting.tsx'
import { say } from '../../voice.ts'
import { type Row, useBench } from '../bench.ts'
import { ContentText } from '../frame/content.tsx'
import { originSentence, stateSentence } from '../frame/words.ts'
import { useAbout } from './about.ts'
import { siblingsPath } from './paths.ts'
import { Nothing, Section } from './section.tsx'
import { isShown } from './shown.ts'

/** The same sentence in the other languages: how a colleague solved it, and whether readers have it already. */
export const Siblings = ({ row }: { row: Row }) => {
  const bench = useBench()
  const answer = useAbout<SiblingList>(isShown('siblings') ? siblingsPath(bench, row.id) : undefined).value
  const others = answer.type === 'here' ? answer.reply.siblings.filter(({ language }) => language !== bench.target) : []
  return (
    <Section name="siblings">
      {answer.type === 'waiting' && <Waiting />}
      {answer.type === 'failed' && <Trouble thrown={answer.thrown} />}
      {answer.type === 'here' && others.length === 0 && <Nothing>{say('workbench.panel.siblings.none')}</Nothing>}
      {others.length > 0 && (
        <ul class="siblings">
          {others.map((one) => (
            <One key={one.language} row={row} one={one} />
          ))}
        </ul>
      )}
    </Section>
  )
}

const One = ({ row, one: { language, segments, edition } }: { row: Row; one: SiblingList['siblings'][number] }) => {
  const { slug } = useBench()
  const [first] = segments
  const isCutOtherwise = segments.length !== 1 || first?.id !== row.id
  return (
    <li class="sibling">
      <p class="sibling-head">
        <strong lang={language}>{ENDONYM[language]}</strong>
        {edition && (
          <Badge tone={edition === 'live' ? 'good' : 'warm'}>{say(`workbench.panel.siblings.${edition}`)}</Badge>
        )}
        {first && (
          <ButtonLink weight="quiet" href={`/articles/${slug}/${language}?segment=${encodeURIComponent(first.id)}`}>
            {say('workbench.panel.siblings.open')}
          </ButtonLink>
        )}
      </p>
      {segments.map(({ id, target }) =>
        target.state === 'initial' ? (
          <Nothing key={id}>{stateSentence(target)}</Nothing>
        ) : (
          <div key={id}>
            <p class="text" lang={language}>
              <ContentText content={target.text.content} codes={row.codes} />
            </p>
            <p class="sibling-origin">
              {stateSentence(target)} · {originSentence(target.origin)}
            </p>
          </div>
        ),
      )}
      {isCutOtherwise && <Nothing>{say('workbench.panel.siblings.cut')}</Nothing>}
    </li>
  )
}
