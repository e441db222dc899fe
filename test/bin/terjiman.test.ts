import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { access, cp, lstat, mkdir, mkdtemp, readdir, realpath, rm, writeFile } from 'node:fs/promises'
import { constants, tmpdir } from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'

const RUNNER = fileURLToPath(new URL('../../bin/terjiman.mjs', import.meta.url))

/** What the runner starts here: it tells how it was called, and does what its first argument says. */
const MAIN = `
const [verb]: string[] = process.argv.slice(2)
if (verb === 'wait') {
  process.on('SIGTERM', () => process.exit(3))
  setInterval(() => {}, 1000)
}
console.log(JSON.stringify({ args: process.argv.slice(2), cwd: process.cwd(), path: process.env.PATH?.split(':')[0] }))
if (verb === 'exit') process.exit(7)
if (verb === 'die') process.kill(process.pid, 'SIGKILL')
`

/** A project with the runner and one package, which lies in the project itself: installing it needs no network. */
const makeProject = async () => {
  const root = await realpath(await mkdtemp(path.join(tmpdir(), 'terjiman-runner-')))
  onTestFinished(() => rm(root, { recursive: true }))
  await mkdir(path.join(root, 'bin'))
  await cp(RUNNER, path.join(root, 'bin', 'terjiman.mjs'))
  await mkdir(path.join(root, 'src'))
  await writeFile(path.join(root, 'src', 'main.ts'), MAIN)
  await writeFile(path.join(root, 'other.ts'), `console.log('other', process.argv.slice(2))`)
  await mkdir(path.join(root, 'word'))
  await putPackage(root, '1.0.0')
  return root
}

const putPackage = async (root: string, version: string) => {
  const project = { name: 'project', version: '1.0.0', dependencies: { word: 'file:word' } }
  const places = { '': project, word: { version }, 'node_modules/word': { resolved: 'word', link: true } }
  const lock = { name: 'project', version: '1.0.0', lockfileVersion: 3, requires: true, packages: places }
  await writeFile(path.join(root, 'word', 'package.json'), JSON.stringify({ name: 'word', version }))
  await writeFile(path.join(root, 'package.json'), JSON.stringify({ ...project, type: 'module' }))
  await writeFile(path.join(root, 'package-lock.json'), JSON.stringify(lock))
}

const begin = (root: string, args: readonly string[], cwd = root, env: NodeJS.ProcessEnv = {}) => {
  const { INIT_CWD: _, ...inherited } = process.env
  const runner = path.join(root, 'bin', 'terjiman.mjs')
  return spawn(process.execPath, [runner, ...args], { cwd, env: { ...inherited, ...env } })
}

const finish = async (child: ChildProcess) => {
  const streams = [child.stdout, child.stderr].map((stream) => (stream ? text(stream) : ''))
  const [[code], stdout, stderr] = await Promise.all([once(child, 'exit'), ...streams])
  return { code: code as number, stdout: String(stdout), stderr: String(stderr) }
}

const call = (...given: Parameters<typeof begin>) => finish(begin(...given))

test('the first call installs what is missing and says so on stderr, the second is silent', async () => {
  const root = await makeProject()
  const first = await call(root, ['a', '--b', 'c d'], tmpdir())
  expect(first).toMatchObject({ code: 0, stderr: expect.stringContaining('installing packages') })
  const bin = path.join(root, 'node_modules', '.bin')
  const told = { args: ['a', '--b', 'c d'], cwd: await realpath(tmpdir()), path: bin }
  expect(JSON.parse(first.stdout)).toEqual(told)
  expect((await lstat(path.join(bin, 'terjiman'))).isSymbolicLink()).toBe(true)
  const second = await call(root, ['a', '--b', 'c d'], tmpdir())
  expect(second).toEqual({ code: 0, stdout: `${JSON.stringify(told)}\n`, stderr: '' })
  expect(await readdir(root)).not.toContain('.installing')
})

test('a changed lockfile is installed, and packages that npm had installed are left alone', async () => {
  const root = await makeProject()
  await call(root, [])
  await putPackage(root, '1.0.1')
  expect((await call(root, [])).stderr).toContain('installing packages')
  await rm(path.join(root, 'node_modules', '.terjiman'))
  expect((await call(root, [])).stderr).toBe('')
  await access(path.join(root, 'node_modules', '.terjiman'))
})

test('of two that start at once one installs and the other waits', async () => {
  const root = await makeProject()
  const both = await Promise.all([call(root, ['one']), call(root, ['two'])])
  expect(both.map(({ code }) => code)).toEqual([0, 0])
  const said = both.map(({ stderr }) => stderr).join('')
  expect(said.match(/installing packages \(npm ci\)/g)).toHaveLength(1)
})

test('a lock whose holder is dead is taken away', async () => {
  const root = await makeProject()
  const dead = spawn('true')
  await once(dead, 'exit')
  await writeFile(path.join(root, '.installing'), String(dead.pid))
  expect(await call(root, [])).toMatchObject({ code: 0 })
  expect((await readdir(root)).filter((name) => name.startsWith('.installing'))).toEqual([])
})

test('packages that cannot be installed end it with a reason, and nothing is started', async () => {
  const root = await makeProject()
  await writeFile(
    path.join(root, 'package-lock.json'),
    '{"lockfileVersion":3,"packages":{"node_modules/none":{"version":"1.0.0"}}}',
  )
  const { code, stdout, stderr } = await call(root, [])
  expect(code).not.toBe(0)
  expect(stdout).toBe('')
  expect(stderr).toContain('the packages are not installed')
  expect((await readdir(root)).filter((name) => name.startsWith('.installing'))).toEqual([])
})

test('another file of the project can be run', async () => {
  const root = await makeProject()
  const { stdout } = await call(root, ['--exec', 'other.ts', 'x', '--exec'], tmpdir())
  expect(stdout).toBe("other [ 'x', '--exec' ]\n")
})

test('called through npm, paths are meant from where npm was called', async () => {
  const root = await makeProject()
  const { stdout } = await call(root, [], root, { INIT_CWD: path.join(root, 'word') })
  expect(JSON.parse(stdout)).toMatchObject({ cwd: path.join(root, 'word') })
})

test('exit codes are passed on, and a signal is told as a shell does', async () => {
  const root = await makeProject()
  expect(await call(root, ['exit'])).toMatchObject({ code: 7 })
  expect(await call(root, ['die'])).toMatchObject({ code: 128 + constants.signals.SIGKILL })
})

test('signals are passed on and the end is waited for', async () => {
  const root = await makeProject()
  await call(root, [])
  const child = begin(root, ['wait'])
  const finished = finish(child)
  await once(child.stdout, 'readable')
  child.kill('SIGTERM')
  expect(await finished).toMatchObject({ code: 3 })
})
