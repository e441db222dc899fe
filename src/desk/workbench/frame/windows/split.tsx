import './windows.css'
import { useState } from 'preact/hooks'
import { plainText } from '../../../../model/inline.ts'
import { Button } from '../../../parts/button.tsx'
import { Dialog } from '../../../parts/dialog.tsx'
import { Trouble } from '../../../parts/notice.tsx'
import { say } from '../../../voice.ts'
import { cutsIn } from '../neighbours.ts'
import { goFrom, type WindowProps } from '../open.tsx'

/** One chooses the word that the second part begins with. */
const Split = ({ session, segment, onClose }: WindowProps & { segment: string }) => {
  const [at, setAt] = useState<number>()
  const [thrown, setThrown] = useState<unknown>()
  const plain = plainText(session.row(segment)?.source.content ?? [])
  const first = plain.slice(0, cutsIn(plain)[0]?.at ?? plain.length)
  const cut = async () => {
    if (at === undefined) return
    try {
      await session.cut([segment], { type: 'split', segment, at })
      goFrom({ session, onClose }, session.current.peek())
    } catch (refused) {
      setThrown(refused)
    }
  }
  return (
    <Dialog title={say('workbench.bench.split.title')} onClose={onClose}>
      <p>{say('workbench.bench.split.text')}</p>
      <p class="text windows-words" lang={session.source}>
        <span>{first}</span>
        {cutsIn(plain).map((one, index, all) => (
          <button key={one.at} type="button" aria-pressed={at === one.at} onClick={() => setAt(one.at)}>
            {plain.slice(one.at, all[index + 1]?.at ?? plain.length)}
          </button>
        ))}
      </p>
      {thrown !== undefined && <Trouble thrown={thrown} />}
      <p class="windows-acts">
        <Button weight="main" disabled={at === undefined} onClick={cut}>
          {say('workbench.bench.split.act')}
        </Button>
      </p>
    </Dialog>
  )
}
export default Split
