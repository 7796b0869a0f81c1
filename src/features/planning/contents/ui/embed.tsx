export { ContentsPanel } from './ContentsPanel.tsx'
