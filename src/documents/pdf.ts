import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { Paper } from '#kernel/blocks.ts'
import { MOTTO, printed } from './print.ts'

/**
 * Văn bản dạng PDF: the paper laid out like its DOCX, with the letters embedded so that its words can be searched.
 * Runs Typst in this process: the server calls it through `child/client.ts` only.
 */
export function renderPdf(paper: Paper): Uint8Array {
  const compiler = theCompiler()
  try {
    // The words travel as JSON beside the template, never inside it.
    const answer = compiler.compile({
      mainFileContent: TEMPLATE,
      inputs: { paper: JSON.stringify(printed(paper)), motto: JSON.stringify(MOTTO) },
    })
    const document = answer.result
    if (answer.hasError() || document === null)
      throw new Error(`Typst: ${JSON.stringify(answer.takeDiagnostics()?.shortDiagnostics ?? [])}`)
    return compiler.pdf(document, { creationTimestamp: 0 })
  } finally {
    // Without this the compiler keeps about 5 MB of each document.
    compiler.evictCache(0)
  }
}

const TEMPLATE = readFileSync(new URL('pdf.typ', import.meta.url), 'utf8')
const FONTS = [
  '400Regular/Tinos_400Regular',
  '400Regular_Italic/Tinos_400Regular_Italic',
  '700Bold/Tinos_700Bold',
  '700Bold_Italic/Tinos_700Bold_Italic',
]
let compiler: NodeCompiler | null = null

function theCompiler(): NodeCompiler {
  compiler ??= NodeCompiler.create({ fontArgs: [{ fontBlobs: FONTS.map(fontBytes) }] })
  return compiler
}

function fontBytes(name: string): Buffer {
  return readFileSync(fileURLToPath(import.meta.resolve(`@expo-google-fonts/tinos/${name}.ttf`)))
}
