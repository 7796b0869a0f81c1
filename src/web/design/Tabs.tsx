import { useEffect, useRef } from 'react'
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
  const list = useRef<HTMLElement>(null)
  const at = current ? tabs.indexOf(current) : -1
  const widths = tabs.map(({ count }) => count).join()
  // On a phone the tabs scroll sideways: the current one is never out of sight, also when a count comes later.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a count widens its tab
  useEffect(() => {
    const tab = list.current?.children[at]
    if (!(tab instanceof HTMLElement) || !list.current) return
    const { left, right } = list.current.getBoundingClientRect()
    const own = tab.getBoundingClientRect()
    if (own.right > right) list.current.scrollLeft += own.right - right
    else if (own.left < left) list.current.scrollLeft -= left - own.left
  }, [at, widths])
  return (
    <nav ref={list} className="tabs" aria-label={label}>
      {tabs.map((tab) => (
        <Link key={tab.to} to={tab.to} current={tab === current ? 'page' : undefined}>
          {tab.label}
          {tab.count !== undefined && ` (${tab.count})`}
        </Link>
      ))}
    </nav>
  )
}
