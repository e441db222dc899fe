/** The plan of the house, as the README draws it. */

/** Floor of every room: imports go down only. */
export const FLOORS: Readonly<Record<string, number>> = {
  model: 0,
  text: 1,
  markdown: 2,
  contracts: 3,
  steps: 4,
  checks: 4,
  engines: 4,
  formats: 4,
  channels: 4,
  outlets: 4,
  voices: 4,
  readers: 4,
  stores: 4,
  queue: 4,
  workers: 5,
  api: 5,
  cli: 5,
  desk: 5,
  house: 6,
  main: 6,
  config: 6,
  survey: 6,
  environment: 6,
  equipment: 6,
  routing: 6,
}

/** Singular files at the root of `src`. */
export const CONTRACTS: readonly string[] = [
  'engine',
  'check',
  'format',
  'channel',
  'outlet',
  'voice',
  'reader',
  'store',
  'access',
  'meter',
  'workbench',
  'job',
  'worker',
  'step',
  'premises',
]
export const ROOF: readonly string[] = ['house', 'main', 'config', 'survey', 'environment', 'equipment', 'routing']

/** Rooms of things that are plugged in: only the house names them. */
export const PLUGS: readonly string[] = [
  'checks',
  'engines',
  'formats',
  'channels',
  'outlets',
  'voices',
  'readers',
  'stores',
  'queue',
]

/** Rooms that reach nothing outside. */
export const PURE: readonly string[] = ['model', 'text', 'markdown', 'checks', 'formats', 'channels']

/** Files of `steps/` that are verbs; the others there are their pure hearts and what they share. */
export const VERBS: readonly string[] = [
  'submit',
  'extract',
  'suggest',
  'check',
  'edit',
  'resegment',
  'review',
  'signOff',
  'schedule',
  'publish',
  'deliver',
  'withdraw',
  'learn',
  'signIn',
  'access',
  'people',
  'tend',
  'lease',
  'comment',
  'assign',
]

/** Every package has one home. `zod` stands at every door. */
export const HOMES: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^zod$/, ['src/', 'workers/']],
  [/^@noble\/hashes$/, ['src/text/digest.ts']],
  [/^(unified|remark-.*|rehype-.*|mdast.*|hast.*|unist.*|micromark.*|yaml)$/, ['src/markdown/']],
  [/^@aws-sdk\/client-translate$/, ['src/engines/amazon-translate']],
  [/^deepl-node$/, ['src/engines/deepl/']],
  [/^openai$/, ['src/engines/openai/']],
  [/^(bullmq|ioredis)$/, ['src/queue/']],
  [/^(pg|kysely)$/, ['src/stores/']],
  [/^(fastify|@fastify\/.*)$/, ['src/api/']],
  [/^i18next$/, ['src/voices/i18next.ts', 'src/desk/voice.ts']],
  [/^openid-client$/, ['src/api/openid.ts']],
  [/^@bull-board\/.*$/, ['src/queue/board.ts']],
  [/^csv-(parse|stringify)$/, ['src/formats/csv']],
  [/^(preact|preact\/hooks|preact-iso|@preact\/signals|@fontsource-variable\/.*)$/, ['src/desk/']],
  [/^@codemirror\/.*$/, ['src/desk/workbench/editor/']],
  [/^vite$/, ['src/desk/build.ts', 'src/desk/vite.config.ts']],
]

/** Words that say nothing about what a thing is, kept out of the names of files and folders. */
export const EMPTY_WORDS = /(^|[/.-])(utils?|helpers?|common|managers?|services?|misc|shared)([/.-]|$)/i
