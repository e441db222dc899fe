import { describeApi } from '../openapi.ts'
import { page, type Route } from '../route.ts'

/** The description of all these routes and of this one. */
export const description = (routes: readonly Route[]): readonly Route[] => {
  const route = page({
    method: 'GET',
    path: '/openapi.json',
    noun: 'description',
    summary: 'This description',
    mediaType: 'application/json',
    answer: async () => described,
  })
  const described = describeApi([...routes, route])
  return [route]
}
