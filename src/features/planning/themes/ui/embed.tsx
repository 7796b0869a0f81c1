export { ThemesPanel } from './ThemesPanel.tsx'
