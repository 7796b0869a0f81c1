export { useSignAct } from './sign.tsx'
