import { renderDocx } from '#documents/docx.ts'
import { either, holding, type SweptFeature } from '#sweep/feature.ts'
import { letter } from '#test/letter.ts'

const paper = Buffer.from(await renderDocx(letter))

export const swept: SweptFeature = {
  may: {
    // Nothing of the locality is shown by it: whoever writes papers, on either side.
    'POST /api/paper-check': either(
      holding('focalHead', 'focalOfficer', 'chair', 'viceChair', 'clerk', 'unitHead', 'unitOfficer'),
      ({ seats }) => seats.length > 0,
    ),
  },
  sends: { 'POST /api/paper-check': () => paper },
}
