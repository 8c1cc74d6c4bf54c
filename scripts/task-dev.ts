import { spawn } from 'node:child_process'
import { handSignalsOn, nodeArguments } from './child.ts'
import { at, root } from './paths.ts'
import { serverEnvironment } from './task-start.ts'

/** The server started again at every change of its source, and the pages served by Vite, which hands /api on to it. */
export async function dev(): Promise<number> {
  const port = process.env.PANAH_PORT ?? '4000'
  const env = { ...serverEnvironment(), PANAH_PORT: port, PANAH_SERVER: `http://127.0.0.1:${port}` }
  const options = { cwd: root, env, stdio: 'inherit' } as const
  const server = spawn(
    process.execPath,
    [
      '--watch-path=packages/server/src',
      '--watch-path=packages/domain/src',
      '--watch-preserve-output',
      ...nodeArguments,
      at('packages/server/src/main.ts'),
    ],
    options,
  )
  const pages = spawn(
    process.execPath,
    [...nodeArguments, at('node_modules/vite/bin/vite.js'), 'packages/web', '--config', 'packages/web/vite.config.ts'],
    options,
  )
  return handSignalsOn([server, pages])
}
