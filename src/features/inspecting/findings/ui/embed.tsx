export { FindingsPanel, type ServedFindings } from './FindingsPanel.tsx'
