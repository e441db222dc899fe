import './termbase/termbase.css'
import { useLocation } from 'preact-iso'
import { learn } from '../voice.ts'
import { ConceptPage } from './termbase/concept-page.tsx'
import { TermList } from './termbase/term-list.tsx'

await learn('office')

/** The termbase: its list, or the concept that the address names. */
const Termbase = () => {
  const { concept } = useLocation().query
  return concept ? <ConceptPage key={concept} id={concept} /> : <TermList />
}
export default Termbase
