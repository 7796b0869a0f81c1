import type { Address } from '../address.ts'
import { useAddress } from '../address.ts'
import { Link } from './Link.tsx'
import './Tabs.css'

interface Props {
  label: string
  tabs: readonly { readonly label: string; readonly to: Address; readonly count?: number }[]
}

/** Parts of one thing, each with its own address; the address decides which one is current. */
export function Tabs({ label, tabs }: Props) {
  const here = useAddress()
  const current = tabs.find((tab) => tab.to === here) ?? tabs.find((tab) => tab.to === here.split('?')[0])
  return (
    <nav className="tabs" aria-label={label}>
      {tabs.map((tab) => (
        <Link key={tab.to} to={tab.to} current={tab === current ? 'page' : undefined}>
          {tab.label}
          {tab.count !== undefined && ` (${tab.count})`}
        </Link>
      ))}
    </nav>
  )
}
