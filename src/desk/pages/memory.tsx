import './memory/memory.css'
import { learn } from '../voice.ts'
import { UnitList } from './memory/unit-list.tsx'

await learn('office')

/** What was translated before: sought, corrected, taken out. */
const Memory = () => <UnitList />
export default Memory
