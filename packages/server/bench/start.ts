import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { setTimeout as sleep } from 'node:timers/promises'
import { atMost, median, quiet, report, say, told } from '../../../scripts/bench/figures.ts'
import { root } from '../../../scripts/paths.ts'
import { buildWebIfStale } from '../../../scripts/web-build.ts'

// How long `npm start` takes, from the key pressed to the first answer: `npm run bench -- start [--markdown]`.
const { values } = parseArgs({ options: { markdown: { type: 'boolean', default: false } } })

interface Started {
  readonly ready: number
  readonly stopped: number
}

/** As somebody does it at a terminal, Ctrl-C at the end. */
async function started(dataDir: string, demo: 'yes' | 'no'): Promise<Started> {
  const port = await aFreePort()
  const began = performance.now()
  const child = spawn('npm', ['start'], {
    cwd: root,
    detached: true,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      PANAH_PORT: String(port),
      PANAH_DATA_DIR: dataDir,
      PANAH_DEMO: demo,
      PANAH_DATABASE_URL: undefined,
      PANAH_LOG: 'error',
    },
  })
  const ended = once(child, 'close')
  const isReady = () =>
    fetch(`http://127.0.0.1:${port}/health/ready`).then(
      ({ status }) => status === 200,
      () => false,
    )
  while (!(await isReady())) {
    if (child.exitCode !== null) throw new Error(`npm start ended with code ${child.exitCode}.`)
    await sleep(20)
  }
  const ready = performance.now() - began
  const asked = performance.now()
  // To the whole group, as a terminal does.
  if (child.pid) process.kill(-child.pid, 'SIGINT')
  await ended
  return { ready: ready / 1000, stopped: (performance.now() - asked) / 1000 }
}

async function aFreePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  if (typeof address !== 'object' || !address) throw new Error('no free port')
  return address.port
}

const folder = mkdtempSync(join(tmpdir(), 'panah-bench-'))
try {
  const failure = await buildWebIfStale(say)
  if (failure !== null) throw new Error(failure)
  const load = await quiet()
  say('first start, empty …')
  const empty = await started(join(folder, 'empty'), 'no')
  say('first start, with the demo world …')
  const first = await started(join(folder, 'demo'), 'yes')
  say('second start, three times …')
  const again: Started[] = []
  for (let time = 0; time < 3; time += 1) again.push(await started(join(folder, 'demo'), 'yes'))
  const figures = [
    told('first start on an empty folder, pages built, no demo world', empty.ready, 's'),
    told('first start with the demo world', first.ready, 's'),
    told('of this, the demo world', first.ready - empty.ready, 's'),
    atMost('second start', median(again.map(({ ready }) => ready)), 5, 's'),
    told('stopping', median(again.map(({ stopped }) => stopped)), 's'),
  ]
  report('start', figures, { markdown: values.markdown, load })
} finally {
  rmSync(folder, { recursive: true, force: true })
}
