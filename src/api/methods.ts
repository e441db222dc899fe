import type { Route } from './route.ts'

/** Which methods an address of ours has, for `Allow` (RFC 9110 10.2.1); none where nothing is. */
export const methodsOf = (routes: readonly Route[]): ((url: string) => readonly string[]) => {
  const patterns = routes.map(({ method, path, mediaType }) => ({
    pattern: new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/:\w+/g, '[^/]+').replace('*', '.*')}$`, 'u'),
    // as `server.ts` mounts them
    methods: method === 'GET' && mediaType !== 'text/event-stream' ? ['GET', 'HEAD'] : [method],
  }))
  return (url) => {
    const [path = ''] = url.split('?')
    return [...new Set(patterns.flatMap(({ pattern, methods }) => (pattern.test(path) ? methods : [])))]
  }
}
