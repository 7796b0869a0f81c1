export { DeliveriesPanel } from './DeliveriesPanel.tsx'
