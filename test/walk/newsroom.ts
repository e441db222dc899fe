import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { freshDatabase } from '../postgres.ts'

const main = fileURLToPath(new URL('../../src/main.ts', import.meta.url))
const run = promisify(execFile)

/** A newsroom of real processes on a database and a site folder of its own. */
export const openNewsroom = async (extra: Readonly<Record<string, string>>) => {
  const site = await mkdtemp(path.join(tmpdir(), 'terjiman-walk-'))
  const databaseUrl = await freshDatabase()
  const env = {
    ...process.env,
    ...extra,
    DATABASE_URL: databaseUrl,
    TERJIMAN_SITE: site,
    TERJIMAN_SITE_ORIGIN: 'https://news.example.org',
    TERJIMAN_PORT: '0',
    TERJIMAN_LANGUAGE: 'en',
    SOURCE_DATE_EPOCH: '1776768000',
  }
  const running = new Set<ChildProcess>()
  return {
    site,
    databaseUrl,
    /** Starts a process that stays: `serve`, `work`. Answers once it says that it is there. */
    async start(...args: readonly string[]): Promise<ChildProcess> {
      const child = spawn(process.execPath, [main, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] })
      running.add(child)
      child.once('exit', () => running.delete(child))
      child.stderr?.resume()
      await once(child.stdout as NodeJS.ReadableStream, 'data')
      return child
    },
    /** Runs a command to its end and answers what it printed. Throws when it fails. */
    async command(...args: readonly string[]): Promise<string> {
      const { stdout } = await run(process.execPath, [main, ...args], { env, maxBuffer: 32 * 1024 * 1024 })
      return stdout
    },
    async close(): Promise<void> {
      await Promise.all(
        [...running].map(async (child) => {
          child.kill('SIGTERM')
          if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
        }),
      )
    },
  }
}

export type Newsroom = Awaited<ReturnType<typeof openNewsroom>>

/** Every file below the folder with its text, by its path in it. */
export const filesIn = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true, encoding: 'utf8' })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [path.relative(folder, file), readFileSync(file, 'utf8')]),
  )
