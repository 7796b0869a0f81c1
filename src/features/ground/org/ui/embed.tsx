export { UnitField, UnitsField } from './UnitField.tsx'
