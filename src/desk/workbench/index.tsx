import { useEffect, useState } from 'preact/hooks'
import { useRoute } from 'preact-iso'
import { learnColleagues } from '../colleagues.ts'
import { me } from '../me.ts'
import { Trouble } from '../parts/notice.tsx'
import { Page } from '../parts/page.tsx'
import { Waiting } from '../parts/waiting.tsx'
import { learn, say } from '../voice.ts'
import { BenchContext } from './bench.ts'
import { learnDensity, type Surroundings, surroundingsOf } from './frame/desk.ts'
import { Frame } from './frame/frame.tsx'
import { openSession } from './session/opening.ts'
import type { Session } from './session/session.ts'

/** One translation on one's desk: `/articles/<slug>/<language>?segment=<id>`. */
const Workbench = () => {
  const { params, query } = useRoute()
  const { slug = '', language = '' } = params
  return <Opened key={`${slug} ${language}`} slug={slug} language={language} segment={query.segment ?? null} />
}
export default Workbench

const Opened = ({ slug, language, segment }: { slug: string; language: string; segment: string | null }) => {
  const [opened, setOpened] = useState<{ session: Session; around: Surroundings }>()
  const [thrown, setThrown] = useState<unknown>()
  useEffect(() => {
    let isGone = false
    let stop = () => {}
    const open = async () => {
      const who = me.peek()
      if (!who) return
      learnDensity()
      const [session] = await Promise.all([
        openSession(slug, language, who, segment),
        learn('workbench', 'findings'),
        learnColleagues(),
      ])
      if (isGone) return session.stop()
      const around = surroundingsOf(slug, language, session)
      stop = () => {
        session.stop()
        around.stop()
      }
      setOpened({ session, around })
    }
    open().catch(setThrown)
    return () => {
      isGone = true
      stop()
    }
  }, [slug, language])
  // a link to another sentence of the same text
  useEffect(() => {
    if (segment !== null && opened?.session.order.peek().includes(segment)) opened.session.current.value = segment
  }, [segment])
  if (opened)
    return (
      <BenchContext.Provider value={opened.session}>
        <Frame session={opened.session} around={opened.around} />
      </BenchContext.Provider>
    )
  return <Page title={say('desk.rooms.board')}>{thrown === undefined ? <Waiting /> : <Trouble thrown={thrown} />}</Page>
}
