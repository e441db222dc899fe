import { Dialog } from '../../../parts/dialog.tsx'
import { say } from '../../../voice.ts'
import type { Sheet, WindowProps } from '../open.tsx'
import { Rail } from '../rail.tsx'
import { Panel, Preview } from '../side.tsx'

/** What stands beside the text where there is room, as a window where there is none. */
const Sheets = ({ session, which, onClose }: WindowProps & { which: Sheet }) => (
  <Dialog title={say(`workbench.bench.${which}`)} onClose={onClose}>
    {which === 'outline' ? <Rail session={session} onGo={onClose} /> : which === 'preview' ? <Preview /> : <Panel />}
  </Dialog>
)
export default Sheets
