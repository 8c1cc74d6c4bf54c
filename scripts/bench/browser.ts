import { chromium, type Browser, type BrowserContext, type Page } from '@playwright/test'
import { findChromium } from '../chromium.ts'

/** What a measurement needs of a page, without knowing which tool drives the browser. */
export type { Browser, BrowserContext, Page }

/** The Chromium of the journeys. */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch(await findChromium())
}

/** How slow a phone and its network are. */
export interface Slowness {
  /** How many times slower than this machine. */
  readonly cpu: number
  readonly network: Network | null
}

export interface Network {
  readonly name: string
  readonly bitsPerSecond: number
  readonly roundTripMs: number
}

/** A bad mobile network: 400 kbit/s both ways, 400 ms there and back. */
export const slow3g: Network = { name: 'slow 3G', bitsPerSecond: 400_000, roundTripMs: 400 }

/** Slows a page down as the developer tools do. */
export async function slowDown(page: Page, { cpu, network }: Slowness): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: cpu })
  if (!network) return
  const bytesPerSecond = network.bitsPerSecond / 8
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: network.roundTripMs,
    downloadThroughput: bytesPerSecond,
    uploadThroughput: bytesPerSecond,
  })
}
