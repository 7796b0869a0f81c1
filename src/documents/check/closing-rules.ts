import { roman } from '#kernel/blocks.ts'
import { searchKey } from '#kernel/text.ts'
import { partOfText } from './page-rules.ts'
import type { AnnexPart, Parts } from './parts.ts'
import { looks, looksSo, notApplicable, type Rule, shown, textOf, type Verdict, verdict } from './verdict.ts'

/** Signature, recipients and annexes: boxes 7 to 9 of Decree 30 and what hangs on the paper. */
export const CLOSING_RULES: Readonly<Record<string, Rule>> = {
  K1: ({ signatures }) => {
    const lines = signatures.flatMap((each) => each.lines)
    const glued = lines.find((each) => /^(?:TM|KT|TL|TUQ|Q)\.(?! \S)/.test(each.text))
    return glued
      ? verdict(false, glued.text)
      : looks(lines, { size: [13, 14], bold: true, align: 'center', capitals: true })
  },
  K2: (parts) => {
    const lines = authority(parts)
    if (!lines[0]?.startsWith('TM.')) return notApplicable('not signed on behalf of a collective')
    const own = lines.length === 2 && !/^(?:KT|TL|TUQ)\./.test(lines[1]!)
    const deputy = lines.length === 3 && lines[1]!.startsWith('KT. ') && lines[2]!.startsWith('PHÓ ')
    return verdict(own || deputy, lines.join(' / '))
  },
  K3: (parts) => {
    const decider = parts.decision[0]?.text ?? ''
    if (!/^(?:CHỦ TỊCH|GIÁM ĐỐC|TRƯỞNG)/.test(decider)) return notApplicable('not a decision of a head in person')
    return verdict(!authority(parts)[0]?.startsWith('TM.'), authority(parts).join(' / '))
  },
  K4: (parts) => {
    if (parts.typeCode !== 'KH' || !/^(?:ỦY|UỶ) BAN NHÂN DÂN/.test(textOf(parts.issuer)))
      return notApplicable('not a plan of a committee')
    return verdict(authority(parts)[0]?.startsWith('TM.') ?? false, authority(parts).join(' / '))
  },
  K5: (parts) => {
    if (!/^SỞ\s/.test(textOf(parts.issuer))) return notApplicable('not a department')
    const lines = authority(parts)
    return verdict(
      /^(?:GIÁM ĐỐC|Q\. GIÁM ĐỐC)$|^KT\. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC$|^(?:TL|TUQ)\. GIÁM ĐỐC\n\S/.test(lines.join('\n')),
      lines.join(' / '),
    )
  },
  K6: (parts) => {
    if (!/^ĐOÀN KIỂM TRA/.test(textOf(parts.issuer)) || parts.typeCode === 'BB')
      return notApplicable('not a paper signed by the head of a Team alone')
    const box = parts.signatures[0]
    const own = /^(?:KT\. TRƯỞNG ĐOÀN\nPHÓ )?TRƯỞNG ĐOÀN$/.test(authority(parts).join('\n'))
    return verdict(
      own && (box?.office[0]?.text ?? '') !== '',
      [...authority(parts), box?.name?.text, box?.office[0]?.text].join(' / '),
    )
  },
  K7: ({ signatures }) => {
    const names = signatures.map((each) => each.name)
    const titled = names.find(
      (each) => each !== null && /(?:^|\s)(?:TS|ThS|PGS|GS|BS|KS|CN|NGƯT|NGND|Tiến sĩ|Thạc sĩ)[.\s]/.test(each.text),
    )
    return titled
      ? verdict(false, titled.text)
      : names.includes(null)
        ? verdict(false, 'a name is missing')
        : looks(names, { size: [13, 14], bold: true, italic: false })
  },
  K8: (_parts, { signerHeldOffice }) =>
    signerHeldOffice === undefined
      ? notApplicable('posts not given')
      : verdict(signerHeldOffice, String(signerHeldOffice)),
  K9: notSigned,
  K10: notSigned,
  K11: ({ annexes }) => {
    if (annexes.length === 0) return notApplicable('no annex')
    const signed = annexes.flatMap((each) => each.body).find((each) => /^(?:TM|KT|TL|TUQ)\. |^Nơi nhận/.test(each.text))
    return verdict(signed === undefined, signed?.text ?? 'not signed separately')
  },
  K12: ({ annexes }) => notApplicable(annexes.length === 0 ? 'no annex' : 'annexes are in the same file'),
  K13: notSigned,

  N1: ({ addressees, subject, typeCode }) => {
    const wanted = subject !== null || typeCode === 'BC' || typeCode === 'TTr'
    if (!wanted)
      return addressees.length === 0 ? notApplicable('neither letter nor report') : verdict(false, addressees[0]!.text)
    const [first, ...listed] = addressees
    if (first === undefined) return verdict(false, 'absent')
    const inOrder =
      listed.length === 0
        ? /^Kính gửi: \S/.test(first.text)
        : listed.every(
            (each, at) => each.text.startsWith('- ') && each.text.endsWith(at === listed.length - 1 ? '.' : ';'),
          )
    return verdict(
      inOrder && addressees.every((each) => looksSo(each, { size: [13, 14], bold: false, italic: false })),
      textOf(addressees).replaceAll('\n', ' '),
    )
  },
  N2: (parts) =>
    addressed(parts, () => {
      const title = parts.recipientsTitle!
      const level = parts.signatures.length > 1 || title.cell?.row === parts.signatures[0]?.lines[0]?.cell?.row
      return verdict(
        level &&
          title.text.trim() === 'Nơi nhận:' &&
          looksSo(title, { size: [12, 12], bold: true, italic: true, align: 'left' }),
        shown(title),
      )
    }),
  N3: (parts) =>
    addressed(parts, () => {
      const wrong = parts.recipients.find(
        (each, at) =>
          !looksSo(each, { size: [11, 11], bold: false, italic: false }) ||
          !(at === parts.recipients.length - 1 ? /^- .*\.$/ : /^- .*;$/).test(each.text),
      )
      return verdict(
        wrong === undefined && parts.recipients.length > 0,
        shown(wrong ?? parts.recipients[0] ?? parts.recipientsTitle!),
      )
    }),
  N4: (parts) =>
    addressed(parts, () =>
      verdict(
        // Minutes are kept with their file; the records office has no part in them.
        (parts.typeCode === 'BB' ? /^- Lưu: [^.;]+\.$/ : /^- Lưu: VT(?:, [^.;]+)?\.$/).test(
          parts.recipients.at(-1)?.text ?? '',
        ),
        parts.recipients.at(-1)?.text ?? 'absent',
      ),
    ),
  N5: (parts, { inspectedUnits }) => {
    if (inspectedUnits === undefined) return notApplicable('inspected units not given')
    const lines = searchKey(textOf([...parts.recipients, ...parts.addressees]))
    const missing = inspectedUnits.filter((unit) => !lines.includes(searchKey(unit)))
    return verdict(missing.length === 0, missing.join(', ') || 'all addressed')
  },

  A1: (parts) => {
    const text = textOf(parts.body)
    const mentioned = new Set(
      [...text.matchAll(/Phụ lục(?: ([IVXLC]+))?(?![\p{L}\d])/gu)].map((match) => match[1] ?? ''),
    )
    const present = new Set(
      parts.annexes.map((each) => /^Phụ lục(?: ([IVXLC]+))?$/.exec(each.label?.text.trim() ?? '')?.[1] ?? ''),
    )
    if (mentioned.size === 0 && present.size === 0) return notApplicable('no annex')
    return verdict(
      [...present].every((each) => mentioned.has(each)) && [...mentioned].every((each) => present.has(each)),
      `mentioned ${[...mentioned].join(', ') || '–'}; present ${[...present].join(', ') || '–'}`,
    )
  },
  A2: (parts) =>
    annexed(parts, (annex, at) => {
      const wanted = parts.annexes.length > 1 ? `Phụ lục ${roman(at + 1)}` : 'Phụ lục'
      return verdict(
        annex.label?.text === wanted && looksSo(annex.label, { size: [14, 14], bold: true, align: 'center' }),
        annex.label ? shown(annex.label) : 'absent',
      )
    }),
  A3: (parts) =>
    annexed(parts, (annex) => looks(annex.title, { size: [13, 14], bold: true, align: 'center', capitals: true })),
  A4: (parts) =>
    annexed(parts, (annex) => {
      const { reference } = annex
      if (reference === null) return verdict(false, 'absent')
      const number = parts.number === null ? '' : parts.number.text.replace(/^Số:\s*/, '')
      const date = parts.date === null ? '' : parts.date.text.replace(/^[^,]*,\s*/, '')
      const same = reference.text.includes(number) && reference.text.includes(date)
      const right =
        same &&
        /^\(Kèm theo .*\)$/.test(reference.text) &&
        looksSo(reference, { size: [13, 14], bold: false, italic: true, align: 'center' })
      return right ? partOfText(parts, annex.rule, [reference], 'italic') : verdict(false, shown(reference))
    }),
  A5: ({ annexes, body }) => {
    const inside = body.find((each) => /^ĐỀ CƯƠNG\s/.test(each.text))
    const attached = annexes.some((each) => /^ĐỀ CƯƠNG\s/.test(textOf(each.title)))
    return inside === undefined && !attached
      ? notApplicable('no outline')
      : verdict(inside === undefined && attached, attached ? 'outline is an annex' : inside!.text)
  },
  A6: ({ file }) =>
    file.paragraphs.some((each) => /^(?:HỎA TỐC|THƯỢNG KHẨN|KHẨN)$/.test(each.text.trim()))
      ? verdict(false, 'an urgency stamp without its frame')
      : notApplicable('not urgent'),
  A7: ({ file }) => {
    const stamp = file.paragraphs.find((each) => /^(?:TUYỆT MẬT|TỐI MẬT|MẬT)$/.test(each.text.trim()))
    return verdict(stamp === undefined, stamp?.text.trim() ?? 'no secrecy stamp')
  },
  A8: () => notApplicable('drafter and copies are not printed'),
  A9: () => notApplicable('no address line'),
  A10: () => notApplicable('not a copy'),
}

function notSigned(): Verdict {
  return notApplicable('signed outside, on paper or in the document system')
}

function authority(parts: Parts): string[] {
  return (parts.signatures[0]?.lines ?? []).map((each) => each.text.trim())
}

function addressed(parts: Parts, judge: () => Verdict): Verdict {
  if (parts.recipientsTitle !== null) return judge()
  return parts.typeCode === 'BB' ? notApplicable('minutes without recipients') : verdict(false, 'absent')
}

function annexed(parts: Parts, judge: (annex: AnnexPart, at: number) => Verdict): Verdict {
  if (parts.annexes.length === 0) return notApplicable('no annex')
  const verdicts = parts.annexes.map(judge)
  return verdicts.find((each) => each.outcome === 'fail') ?? verdicts[0]!
}
