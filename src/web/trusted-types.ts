/**
 * The one Trusted Types policy of the browser part. Mantine writes its <style> through innerHTML, so style sheets must pass;
 * a text with "<" could be markup and is refused, and no text ever becomes script.
 */
interface PolicyFactory {
  createPolicy(
    name: string,
    rules: {
      createHTML(text: string): string
      createScript(text: string): string
      createScriptURL(text: string): string
    },
  ): unknown
}

export const rules = {
  createHTML(text: string): string {
    if (text.includes('<')) throw new TypeError('markup from text is refused')
    return text
  },
  createScript(_text: string): string {
    throw new TypeError('script from text is refused')
  },
  createScriptURL(_text: string): string {
    throw new TypeError('script address from text is refused')
  },
}

// Absent in browsers without Trusted Types, and outside the browser.
const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes
factory?.createPolicy('default', rules)
