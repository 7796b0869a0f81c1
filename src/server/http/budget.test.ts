import { expect, test } from 'vitest'
import { addressPrefix } from './budget.ts'

test.each([
  ['203.0.113.77', '203.0.113.0/24'],
  ['::ffff:203.0.113.77', '203.0.113.0/24'],
  ['2001:db8:12:34ff:1::9', '2001:db8:12:3400::/56'],
  ['::1', '0:0:0:0::/56'],
  ['fe80::1%eth0', 'fe80:0:0:0::/56'],
  ['rubbish', 'unknown'],
  ['203.0.113', 'unknown'],
  ['::nonsense::', 'unknown'],
  [undefined, 'unknown'],
])('the address %s counts as %s', (ip, prefix) => expect(addressPrefix(ip)).toBe(prefix))
