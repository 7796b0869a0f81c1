export { AmendmentPanel } from './AmendmentPanel.tsx'
export { EditionsPanel } from './EditionsPanel.tsx'
