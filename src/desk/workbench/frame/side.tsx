import { previewed } from './desk.ts'
import { later } from './later.tsx'

export const Panel = later(() => import('../panel/index.tsx').then((part) => part.Panel))
export const Preview = later(() => import('../preview/index.tsx').then((part) => part.Preview))

/** Behind the text: the helpers of the current sentence, or the article as readers would have it. */
export const Side = () => (previewed.value ? <Preview /> : <Panel />)
