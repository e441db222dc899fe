#!/usr/bin/env node
// Starts Terjiman from a checkout, whatever Node (18 or newer) and whatever folder it is called from: installs the
// packages that are missing or out of date, then runs src/main.ts with Node 24.
//
//   terjiman.mjs ARGUMENT…              runs src/main.ts
//   terjiman.mjs --exec FILE ARGUMENT…  runs another file of the project

import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const NODE_MAJOR = 24

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const modules = path.join(root, 'node_modules')

const say = (line) => process.stderr.write(`terjiman: ${line}\n`)

/** What ends the runner with a line on stderr and an exit code. */
class Failure extends Error {
  constructor(line, exitCode) {
    super(line)
    this.exitCode = exitCode
  }
}

/** Runs a command to its end, passing signals on to it. Answers its exit code as a shell would. */
const run = (command, args, options) =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, options)
    // a terminal sends Ctrl-C to the child as well: passed on, it would arrive twice
    const atTerminal = [process.stdin, process.stdout, process.stderr].some((stream) => stream.isTTY)
    const pass = (signal) => {
      if (signal !== 'SIGINT' || !atTerminal) child.kill(signal)
    }
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
    for (const signal of signals) process.on(signal, pass)
    child.once('error', reject)
    child.once('exit', (code, signal) => {
      for (const signal of signals) process.off(signal, pass)
      resolve(code ?? 128 + os.constants.signals[signal])
    })
  })

// ── packages

const lockfile = path.join(root, 'package-lock.json')
const stampFile = path.join(modules, '.terjiman')

const wanted = () =>
  createHash('sha256').update(fs.readFileSync(lockfile)).update(`${process.platform}-${process.arch}`).digest('hex')

const read = (file) => {
  try {
    return fs.readFileSync(file, 'utf8')
  } catch (error) {
    if (error.code === 'ENOENT') return undefined
    throw error
  }
}

/** Whether npm itself has noted, in its own record of the folder, that it holds every package of the lockfile. */
const isInstalled = () => {
  const record = read(path.join(modules, '.package-lock.json'))
  if (record === undefined) return false
  const there = JSON.parse(record).packages
  const asked = Object.entries(JSON.parse(fs.readFileSync(lockfile, 'utf8')).packages)
  const isRight = ([place, { version, optional }]) =>
    place === '' || (there[place] ? there[place].version === version : optional === true)
  const platform = asked.some(([place]) => place === nodePackage && there[place])
  return asked.every(isRight) && (platform || isNewEnough)
}

const nodePackage = `node_modules/node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`
const isNewEnough = Number(process.versions.node.split('.')[0]) >= NODE_MAJOR

const install = async () => {
  const digest = wanted()
  if (read(stampFile) === digest) return
  if (!isInstalled()) {
    const unlock = await lock(path.join(root, '.installing'))
    try {
      // while this one waited, another may have done it
      if (!isInstalled()) await installPackages()
    } finally {
      unlock()
    }
  }
  try {
    linkCommand()
    fs.writeFileSync(stampFile, digest)
  } catch (error) {
    // packages that somebody else installed, for us to read only: then each start looks at them again
    if (!['EACCES', 'EROFS', 'EPERM'].includes(error.code)) throw error
  }
}

const installPackages = async () => {
  say('installing packages (npm ci); this takes a minute and happens once')
  const [command, ...before] = npm()
  const args = [...before, 'ci', '--no-audit', '--no-fund', '--loglevel=error']
  // what the command itself says must stay alone on stdout
  const shell = process.platform === 'win32' && before.length === 0
  const code = await run(command, args, { cwd: root, shell, stdio: ['ignore', 2, 2] })
  if (code !== 0) throw new Failure(`npm ci ended with ${code}; the packages are not installed`, code)
}

/** The npm that started us, or the one on the path. */
const npm = () => {
  const started = process.env.npm_execpath
  return started && path.basename(started) === 'npm-cli.js' ? [process.execPath, started] : ['npm']
}

/** npm links the commands of dependencies, but not the project's own: `npx terjiman` finds it there. */
const linkCommand = () => {
  if (process.platform === 'win32') return
  const command = path.join(modules, '.bin', 'terjiman')
  if (fs.existsSync(command)) return
  fs.mkdirSync(path.dirname(command), { recursive: true })
  try {
    fs.symlinkSync(path.join('..', '..', 'bin', 'terjiman.mjs'), command)
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
  }
}

/** Waits until no other process holds the file, and takes it. Answers how to give it back. */
const lock = async (file) => {
  const mine = `${file}-${process.pid}`
  fs.writeFileSync(mine, String(process.pid))
  let told = false
  try {
    for (;;) {
      // a link is made whole or not at all, with its holder's number in it
      if (link(mine, file)) return () => fs.rmSync(file, { force: true })
      const holder = read(file)
      if (holder === undefined) continue
      if (isRunning(holder)) {
        if (!told) say(`waiting for another terjiman that is installing packages (if there is none, remove ${file})`)
        told = true
        await new Promise((resolve) => setTimeout(resolve, 200))
      } else {
        takeAway(file, holder, `${mine}-left`)
      }
    }
  } finally {
    fs.rmSync(mine, { force: true })
  }
}

const link = (from, to) => {
  try {
    fs.linkSync(from, to)
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  }
}

/** Removes what a dead process left; if a living one was quicker and it is its lock by now, puts that back. */
const takeAway = (file, holder, aside) => {
  try {
    fs.renameSync(file, aside)
  } catch (error) {
    if (error.code === 'ENOENT') return
    throw error
  }
  if (read(aside) !== holder) link(aside, file)
  fs.rmSync(aside)
}

const isRunning = (holder) => {
  try {
    process.kill(Number(holder), 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

// ── start

const findNode = () => {
  if (isNewEnough) return process.execPath
  const binary = path.join(root, nodePackage, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  if (fs.existsSync(binary)) return binary
  say(
    `Node ${NODE_MAJOR} or newer is needed, this is ${process.version}, and npm has none for this platform; install it`,
  )
  process.exit(1)
}

/** npm runs scripts in the project's root and keeps where it was called in INIT_CWD: paths are meant from there. */
const userFolder = () => {
  const called = process.env.INIT_CWD
  return called && fs.realpathSync(process.cwd()) === fs.realpathSync(root) && fs.existsSync(called)
    ? called
    : process.cwd()
}

const start = async () => {
  await install()
  const [option, file, ...rest] = process.argv.slice(2)
  const other = option === '--exec' && file !== undefined
  const entry = path.join(root, other ? file : 'src/main.ts')
  const { INIT_CWD, ...env } = process.env
  const given = env.NODE_COMPILE_CACHE
  return run(findNode(), [entry, ...(other ? rest : process.argv.slice(2))], {
    cwd: userFolder(),
    stdio: 'inherit',
    env: {
      ...env,
      PATH: `${path.join(modules, '.bin')}${path.delimiter}${env.PATH ?? ''}`,
      NODE_COMPILE_CACHE: given ?? path.join(modules, '.cache', 'node'),
    },
  })
}

try {
  process.exitCode = await start()
} catch (error) {
  if (!(error instanceof Failure)) throw error
  say(error.message)
  process.exitCode = error.exitCode
}
