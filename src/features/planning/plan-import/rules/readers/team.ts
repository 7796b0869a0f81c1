import { labelOfNode } from '../paper/nodes.ts'
import { openNode } from '../reading.ts'
import type { Reader } from './part.ts'

/** Thành phần Đoàn: labelled children by their kind; who of the inspected unit attends is no list of objects. */
export const readTeam: Reader = ({ children }, context, reading, byLabel) => {
  for (const child of children) {
    const label = labelOfNode(child)?.label
    if (label && /^(?:các )?(?:đơn vị|cơ quan)[^:]*được kiểm tra/iu.test(label))
      openNode(reading, 'attendance', child, label)
    else byLabel(child, context, reading)
  }
}
