import type { ConceptReply } from '../../../api/schemas/knowledge.ts'
import { LANGUAGES } from '../../../model/language.ts'
import type { Term } from '../../../model/term.ts'
import { Button } from '../../parts/button.tsx'
import { By } from '../../parts/by.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { TermText } from '../../parts/term.tsx'
import { Time } from '../../parts/time.tsx'
import { say } from '../../voice.ts'
import { termChanges } from './changes.ts'
import { TermChanges } from './term-changes.tsx'

/** Somebody has changed the concept meanwhile: theirs and mine side by side, and what mine would do to theirs. */
export const Conflict = ({
  theirs,
  mine,
  onMine,
  onTheirs,
  onClose,
}: {
  theirs: ConceptReply | null
  mine: readonly Term[]
  onMine: () => void
  onTheirs: () => void
  onClose: () => void
}) => (
  <Dialog wide title={say('office.conflict.title')} onClose={onClose}>
    <p>{say(theirs ? 'office.conflict.text' : 'office.conflict.removed')}</p>
    {theirs && (
      <>
        <div class="conflict">
          <section>
            <h3>
              {theirs.by && <By by={theirs.by} />} {theirs.at && <Time at={theirs.at} />}
            </h3>
            <Terms terms={theirs.terms} />
          </section>
          <section>
            <h3>{say('office.conflict.mine')}</h3>
            <Terms terms={mine} />
          </section>
        </div>
        <section>
          <h3>{say('office.conflict.difference')}</h3>
          <TermChanges changes={termChanges(theirs.terms, mine).filter(({ type }) => type !== 'same')} />
        </section>
      </>
    )}
    <div class="dialog-acts">
      <Button onClick={onClose}>{say('office.conflict.on')}</Button>
      {theirs && <Button onClick={onTheirs}>{say('office.conflict.take_theirs')}</Button>}
      <Button weight="main" onClick={onMine}>
        {say('office.conflict.keep_mine')}
      </Button>
    </div>
  </Dialog>
)

const Terms = ({ terms }: { terms: readonly Term[] }) => (
  <ul class="conflict-terms">
    {LANGUAGES.flatMap((language) => terms.filter((term) => term.language === language)).map((term) => (
      <li key={`${term.language} ${term.text}`}>
        <span class="changes-language" aria-hidden="true">
          {term.language}
        </span>
        <TermText term={term} always />
      </li>
    ))}
  </ul>
)
