export { UnitField } from './UnitField.tsx'
