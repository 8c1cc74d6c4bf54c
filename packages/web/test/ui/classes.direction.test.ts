import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const root = new URL('../../src/', import.meta.url)
const sheets = globSync('**/*.css', { cwd: root }).filter((file) => file !== 'ui/tokens.css' && file !== 'ui/fonts.css')
const declarationsOf = (file: string) =>
  readFileSync(new URL(file, root), 'utf8')
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .split('\n')
    .map((line) => line.trim())

const physical =
  /(?:^|[\s;{-])(?:left|right|top|bottom)\s*:|(?:margin|padding|border)-(?:left|right|top|bottom)|text-align:\s*(?:left|right)|float:\s*(?:left|right)|(?:^|\s)(?:min-|max-)?(?:width|height)\s*:|:\s*translateX/

test.each(sheets)('%s knows start and end, never left and right', (file) => {
  expect(declarationsOf(file).filter((line) => physical.test(line) && !line.startsWith('@media'))).toEqual([])
})

test.each(sheets)('%s takes its colours from the tokens', (file) => {
  // A code to scan is black on white in every light.
  const coloured = declarationsOf(file).filter((line) => /#[0-9a-f]{3,8}\b|rgb\(|hsl\(/i.test(line))
  expect(coloured.filter((line) => !/^(?:background: #fff|color: #000);$/.test(line))).toEqual([])
})

test.each(sheets)('%s neither cuts nor stretches Nastaliq', (file) => {
  expect(declarationsOf(file).filter((line) => /text-overflow|font-style:\s*italic/.test(line))).toEqual([])
})
