import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const fonts = [
  '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  '@expo-google-fonts/source-sans-3/700Bold/SourceSans3_700Bold.ttf',
  '@expo-google-fonts/noto-nastaliq-urdu/400Regular/NotoNastaliqUrdu_400Regular.ttf',
  '@expo-google-fonts/noto-nastaliq-urdu/700Bold/NotoNastaliqUrdu_700Bold.ttf',
  '@expo-google-fonts/noto-naskh-arabic/400Regular/NotoNaskhArabic_400Regular.ttf',
  '@expo-google-fonts/noto-naskh-arabic/700Bold/NotoNaskhArabic_700Bold.ttf',
]

let compiler: NodeCompiler | null = null
const templates = new Map<string, string>()

/** The fonts are read when the first paper is asked for; a server that prints nothing does not carry them. */
function theCompiler(): NodeCompiler {
  compiler ??= NodeCompiler.create({
    workspace: fileURLToPath(new URL('./', import.meta.url)),
    fontArgs: [{ fontBlobs: fonts.map((name) => readFileSync(fileURLToPath(import.meta.resolve(name)))) }],
  })
  return compiler
}

/** A PDF from a template beside the code and what it is to say. Words go in as data and never become part of the template. */
export function print(template: URL, data: unknown): Buffer {
  const source = templates.get(template.href) ?? readFileSync(template, 'utf8')
  templates.set(template.href, source)
  const pdf = theCompiler().pdf({ mainFileContent: source, inputs: { data: JSON.stringify(data) } })
  theCompiler().evictCache(10)
  return pdf
}
