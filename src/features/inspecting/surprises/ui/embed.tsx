export { DrawsPanel } from './DrawsPanel.tsx'
