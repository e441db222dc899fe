import type { SourceFile } from './imports.ts'
import { CONTRACTS, FLOORS, HOMES, PLUGS, PURE, ROOF, VERBS } from './plan.ts'

/** Everything in the files that goes against the plan of the house, one sentence each. Pure. */
export const violations = (files: readonly SourceFile[]): readonly string[] =>
  files.flatMap((file) => [
    ...(roomOf(file.path) === undefined ? [`${file.path} stands in no room of the plan`] : []),
    ...file.imports.flatMap((request) => judge(file.path, request)),
  ])

/** The room a file stands in, by its path from the root. */
export const roomOf = (path: string): string | undefined => {
  const parts = path.split('/')
  if (parts[0] === 'workers') return 'workers'
  if (parts[0] !== 'src') return undefined
  const name = (parts[1] ?? '').replace(/\.tsx?$/, '')
  if (parts.length > 2) return name in FLOORS && !CONTRACTS.includes(name) && !ROOF.includes(name) ? name : undefined
  return CONTRACTS.includes(name) ? 'contracts' : ROOF.includes(name) ? name : undefined
}

const judge = (path: string, request: string): readonly string[] => {
  const room = roomOf(path)
  if (room === undefined) return []
  const target = roomOf(request)
  if (target === undefined) return isOwn(request) ? outside(path, request) : judgePackage(path, room, request)
  if (target === room) return room === 'steps' && isVerb(request) ? [`${path}: a step imports the step ${request}`] : []
  const [mine, theirs] = [FLOORS[room] ?? 0, FLOORS[target] ?? 0]
  if (theirs > mine) return [`${path}: imports upwards, ${request}`]
  if (room === 'desk')
    return DESK_SEES.test(request) ? [] : [`${path}: the desk runs in a browser and imports ${request}`]
  if (theirs === mine && !ROOF.includes(room)) return [`${path}: imports sideways, ${request}`]
  if (PLUGS.includes(target) && !ROOF.includes(room)) return [`${path}: names a plug, ${request}; only the house does`]
  return []
}

/** What may run in a browser. */
const DESK_SEES = /^src\/(model|text|checks)\/|^src\/api\/schemas\//

const isOwn = (request: string): boolean => /^(src|workers|test|bin|content|locales)\//.test(request)

const outside = (path: string, request: string): readonly string[] =>
  request.startsWith('locales/') ? [] : [`${path}: imports ${request}, which is no part of the house`]

const isVerb = (path: string): boolean => VERBS.includes(path.replace(/^src\/steps\/|\.ts$/g, ''))

const judgePackage = (path: string, room: string, request: string): readonly string[] => {
  if (request.startsWith('node:'))
    return PURE.includes(room) ? [`${path}: ${room} is pure and reaches out to ${request}`] : []
  const name = request.startsWith('@') ? request.split('/').slice(0, 2).join('/') : (request.split('/')[0] ?? '')
  const home = HOMES.find(([pattern]) => pattern.test(name))
  if (!home) return [`${path}: the package ${name} has no home in the plan`]
  return home[1].some((place) => path.startsWith(place)) ? [] : [`${path}: ${name} lives in ${home[1].join(', ')}`]
}
