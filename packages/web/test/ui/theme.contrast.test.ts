import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const css = readFileSync(new URL('../../src/ui/tokens.css', import.meta.url), 'utf8')

function tokensIn(block: string): Map<string, string> {
  return new Map([...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map(([, name = '', value = '']) => [name, value]))
}

const light = tokensIn(css.slice(0, css.indexOf(':lang(ur)')))
const chosenDark = tokensIn(css.slice(css.indexOf("[data-theme='dark']"), css.indexOf('prefers-color-scheme')))
const deviceDark = tokensIn(css.slice(css.indexOf('prefers-color-scheme'), css.indexOf('prefers-contrast')))

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** WCAG 2.2: the ratio of two colours. */
function contrast(tokens: Map<string, string>, a: string, b: string): number {
  const [x = 0, y = 0] = [a, b].map((name) => luminance(tokens.get(name) ?? '')).toSorted((one, other) => other - one)
  return (x + 0.05) / (y + 0.05)
}

const text = [
  ['ink', 'surface'], ['ink', 'paper'], ['ink', 'surface-2'], ['ink', 'action-soft'], ['ink-2', 'surface'], ['ink-2', 'paper'], ['ink-2', 'surface-2'], ['ink-2', 'action-soft'],
  ['ink-3', 'surface'], ['ink-3', 'paper'], ['ink-3', 'surface-2'], ['ink-3', 'action-soft'], ['ink-3', 'over-soft'], ['ink-3', 'now-soft'], ['ink', 'soon-soft'],
  ['action', 'surface'], ['action', 'action-soft'], ['link', 'surface'], ['link', 'paper'], ['on-action', 'action'], ['on-action', 'action-hover'],
  ...['safe', 'soon', 'now', 'over'].flatMap((urgency) => [[`${urgency}-ink`, `${urgency}-soft`], [`${urgency}-ink`, 'surface'], [`${urgency}-on`, `${urgency}-solid`]]),
  ['ink-2', 'veil-b'], ['ink', 'data-1'], ['ink', 'data-2'], ['on-data-3', 'data-3'],
] as [string, string][] // prettier-ignore
const edges = [
  ['line-control', 'surface'],
  ['line-control', 'paper'],
  ['line-control', 'surface-2'],
  ['focus', 'surface'],
  ['focus', 'paper'],
  ['focus', 'action-soft'],
  ['focus-gap', 'action'],
  ['data-3', 'surface'],
  ['data-4', 'surface'],
  ['unfound', 'surface'],
  ['found', 'surface'],
] as [string, string][]

const themes = [
  ['light', light],
  ['dark by choice', chosenDark],
  ['dark by the device', deviceDark],
] as const

test.each(themes)('words can be read in %s', (_, tokens) => {
  expect(text.filter(([a, b]) => contrast(tokens, a, b) < 4.5)).toEqual([])
})

test.each(themes)('edges, shapes and focus can be seen in %s', (_, tokens) => {
  expect(edges.filter(([a, b]) => contrast(tokens, a, b) < 3)).toEqual([])
})

test('dark is one set of colours, whether the device or the person asks for it', () => {
  expect([...deviceDark]).toEqual([...chosenDark])
})
