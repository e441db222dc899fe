import { Fault } from '../model/fault.ts'

/** Names that mean the same file on every system: no leading dot, no trailing dot, nothing but these letters. */
const NAME = /^[A-Za-z0-9_-][A-Za-z0-9._-]*(?<!\.)$/u
const MAX_NAME_LENGTH = 200

/** The names of an artifact's path, folders first. Throws `file.unwritable` for a path that could lead elsewhere. */
export const namesIn = (path: string): readonly string[] => {
  const names = path.split('/')
  if (names.every((name) => NAME.test(name) && name.length <= MAX_NAME_LENGTH)) return names
  throw new Fault('file.unwritable', {
    file: path,
    reason: `an artifact's path is names of a-z, A-Z, 0-9, ".", "_" and "-" with "/" between them`,
  })
}
