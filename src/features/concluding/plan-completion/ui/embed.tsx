export { CompletionPanel } from './CompletionPanel.tsx'
