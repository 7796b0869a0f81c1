import { syncBuiltinESMExports } from 'node:module'

// First import of the child: before any library is loaded, nothing in this process can speak to a network.
// Node's permission model (24) guards files, processes and workers, not sockets.

const MODULES = ['net', 'tls', 'dns', 'dns/promises', 'dgram', 'http', 'https', 'http2', 'inspector'] as const
const GLOBALS = ['fetch', 'WebSocket', 'EventSource', 'WebTransport', 'XMLHttpRequest']
const WAYS_OUT = [
  'connect',
  'listen',
  'bind',
  'send',
  'addMembership',
  'lookup',
  'resolve',
  'resolve4',
  'resolve6',
  'resolveAny',
  'reverse',
]

// Streams of this process may be sockets: they are made while sockets can be made.
void process.stdout
void process.stderr

for (const name of MODULES) takeAway(process.getBuiltinModule(name) as unknown as Record<string, unknown>)
for (const name of GLOBALS)
  Object.defineProperty(globalThis, name, { value: undefined, configurable: false, writable: false })
syncBuiltinESMExports()

/** Every function of the module throws from now on, also those that objects made earlier have inherited. */
function takeAway(module: Record<string, unknown>): void {
  for (const key of Object.keys(module)) {
    const value = module[key]
    if (typeof value === 'function' && value.prototype) {
      for (const way of WAYS_OUT) if (way in value.prototype) close(value.prototype, way, taken)
    }
    if (typeof value === 'function') close(module, key, taken)
    if (key === 'globalAgent') close(module, key, undefined)
  }
}

function close(holder: object, key: string, value: unknown): void {
  Object.defineProperty(holder, key, { value, configurable: false, writable: false })
}

function taken(): never {
  throw new Error('This process has no network')
}
