import { xmlEvents } from '../read/xml.ts'
import { readZip } from '../read/zip.ts'
import { Rejected } from './rejection.ts'

const MAIN = {
  docx: {
    part: /^\/?word\/document\.xml$/i,
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
  },
  xlsx: {
    part: /^\/?xl\/workbook\.xml$/i,
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
  },
} as const

/** Pictures, fonts and what is embedded: no XML, and none may be called so. */
const BYTES =
  /\.(?:png|jpe?g|jfif|gif|bmp|tiff?|webp|heic|ico|emf|wmf|emz|wmz|wdp|bin|odttf|ttf|otf|fntdata|xlsx|docx|pptx|pdf|mp4|m4a|wav|mp3)$/i

/** Relations to a template or another book on the writer's own disk: common, and followed by nobody elsewhere. */
const LOCAL_KINDS = /\/(?:attachedTemplate|externalLinkPath|xlPathMissing|xlStartup|xlLibrary)$/
const NETWORK = /^(?:[a-z][a-z0-9+.-]{1,}:(?!\/\/\/)|\\\\|\/\/)|^file:\/{3}?(?:\\\\|\/\/)/i
const RUNNING_KINDS = /\/(?:aFChunk|control|activeXControl(?:Binary)?|oleObject|vbaProject|attachedToolbars)$/i
/** Behind a chart stands the sheet that it was drawn from. */
const EMBEDDED = /\.(?:xlsx|docx|pptx|emf|wmf)$/i
const PROGRAM =
  /\.(?:exe|dll|com|scr|cpl|msi|bat|cmd|ps1|vbs|vbe|js|jse|wsf|hta|lnk|jar|docm|dotm|xlsm|xltm|xlam|pptm|potm)$/i
/** Functions that fetch by themselves when the book is opened. */
const FETCHING = /\b(?:WEBSERVICE|IMAGE|RTD|IMPORTDATA|FILTERXML)\s*\(/i
const RUNNING = /\b(?:CALL|REGISTER(?:\.ID)?|EXEC)\s*\(/i

/**
 * Looks through every part of a DOCX or XLSX: it must be what its list of contents says, without macros, embedded programs, pages of
 * HTML or links that are followed on opening. Answers its paragraphs.
 */
export async function inspectOffice(bytes: Uint8Array, type: 'docx' | 'xlsx'): Promise<string[]> {
  const main = MAIN[type]
  const { names, parts } = await readZip(bytes, (name) => !BYTES.test(name), true)
  if ([...names].some((name) => /vba(?:Project|Data)/i.test(name))) throw new Rejected('MACROS')
  if ([...names].some((name) => /\/activeX\//i.test(name))) throw new Rejected('RUNS')
  if ([...names].some((name) => PROGRAM.test(name))) throw new Rejected('RUNS')
  // Data that a book fetches from elsewhere; what it fetched stands in its cells all the same when it is saved without.
  if ([...names].some((name) => /\/(?:connections\.xml|queryTables\/)/i.test(name))) throw new Rejected('CALLS_OUT')
  checkContents(parts.get('[Content_Types].xml'), main)
  const lines: string[] = []
  for (const [name, part] of parts) {
    // Two bytes a letter: other programs read it, this one would see nothing.
    if (part.includes('\0')) throw new Rejected('DAMAGED')
    if (/\.rels$/i.test(name)) checkRelations(part)
    else if (name !== '[Content_Types].xml') lines.push(...paragraphsOf(part))
  }
  return lines
}

function checkContents(contents: string | undefined, main: (typeof MAIN)['docx' | 'xlsx']): void {
  if (contents === undefined) throw new Rejected('DAMAGED')
  let known = false
  for (const event of xmlEvents(contents)) {
    if (event.kind !== 'open') continue
    const { ContentType = '', PartName = '', Extension = '' } = event.attributes
    if (/macroEnabled|vbaProject/i.test(ContentType)) throw new Rejected('MACROS')
    if (/\.(?:connections|queryTable)\+xml$/i.test(ContentType)) throw new Rejected('CALLS_OUT')
    // What is read as XML is looked through, whatever its name.
    if (/xml$/i.test(ContentType) && BYTES.test(`${PartName}.${Extension}`.replace(/\.$/, '')))
      throw new Rejected('DAMAGED')
    if (main.part.test(PartName)) known = ContentType === main.type
  }
  if (!known) throw new Rejected('DAMAGED')
}

function checkRelations(relations: string): void {
  for (const event of xmlEvents(relations)) {
    if (event.kind !== 'open' || !/(?:^|:)Relationship$/.test(event.name)) continue
    const { Type = '', Target = '', TargetMode = '' } = event.attributes
    if (/vbaProject$/.test(Type)) throw new Rejected('MACROS')
    if (RUNNING_KINDS.test(Type) || (/\/package$/.test(Type) && !EMBEDDED.test(decoded(Target))))
      throw new Rejected('RUNS')
    if (TargetMode !== 'External' || /\/hyperlink$/.test(Type)) continue
    if (!LOCAL_KINDS.test(Type) || NETWORK.test(decoded(Target))) throw new Rejected('CALLS_OUT')
  }
}

/** The paragraphs of one part, those in text boxes, cells and heads of pages too; commands and formulas that fetch or run are refused. */
function paragraphsOf(xml: string): string[] {
  const lines: string[] = []
  let line = ''
  let commands = ''
  let within = ''
  let formula = ''
  for (const event of xmlEvents(xml)) {
    if (event.kind === 'text') {
      if (within === 'instrText') commands += event.text
      else if (FORMULA.test(within)) formula += event.text
      else if (/^(?:odd|even|first)(?:Header|Footer)$/.test(within)) lines.push(...partsOfHead(event.text))
      else if (within === 't' || within === 'v') line += event.text
      continue
    }
    // Whoever writes it chooses the prefix.
    const name = event.name.replace(/^.*:/, '')
    within = event.kind === 'open' ? name : ''
    if (event.kind === 'open') {
      if (name === 'ddeLink') throw new Rejected('RUNS')
      if (name === 'fldSimple')
        for (const [attribute, said] of Object.entries(event.attributes))
          if (/(?:^|:)instr$/.test(attribute)) commands += ` ${said}`
      if (name === 'tab') line += '\t'
      if (name === 'br' || name === 'cr') line += '\n'
    } else if (FORMULA.test(name)) {
      checkFormula(formula)
      formula = ''
    }
    if (/^(?:p|si|c)$/.test(name)) {
      lines.push(line)
      line = ''
    }
  }
  lines.push(line)
  if (/\bDDE(?:AUTO)?\b/i.test(commands)) throw new Rejected('RUNS')
  if (/\bINCLUDETEXT\b|\bINCLUDEPICTURE\b(?:[^"]*"\s*|\s+)(?:[a-z][a-z0-9+.-]+:|\\\\)/i.test(commands))
    throw new Rejected('CALLS_OUT')
  return lines.filter((one) => one.trim() !== '')
}

const FORMULA = /^(?:f|definedName|formula[12]?|calculatedColumnFormula)$/

/** "|" is no sign of a formula: outside of quoted words it calls another program (DDE). */
function checkFormula(formula: string): void {
  const bare = formula.replace(/"(?:[^"]|"")*"/g, '""')
  if (bare.includes('|') || RUNNING.test(bare)) throw new Rejected('RUNS')
  if (FETCHING.test(bare)) throw new Rejected('CALLS_OUT')
}

/** "&C&"Times New Roman,Bold"&14MẬT&RTrang &P": left, middle and right of the head of a printed page, without its marks of form. */
function partsOfHead(text: string): string[] {
  return text.split(/&[LCR]/).map((part) => part.replace(/&(?:"[^"]*"|\d+|[A-Z&])/gi, ''))
}

function decoded(target: string): string {
  try {
    return decodeURIComponent(target)
  } catch {
    return target
  }
}
