import { createTheme, type MantineColorsTuple } from '@mantine/core'

// Ten steps around the main colour of tokens.css; Mantine's own parts use steps 0, 6 and 7.
const main: MantineColorsTuple = [
  '#e6f0f9',
  '#cfe0f0',
  '#a3c3e1',
  '#74a5d1',
  '#4f8cc4',
  '#377cbc',
  '#0b4f8a',
  '#083a66',
  '#063053',
  '#042440',
]

/** Mantine in the look of tokens.css. */
export const theme = createTheme({
  colors: { main },
  primaryColor: 'main',
  primaryShade: 6,
  black: '#16202b',
  fontFamily: 'var(--font)',
  fontSizes: { xs: '12px', sm: '14px', md: '15px', lg: '18px', xl: '24px' },
  lineHeights: { xs: '1.5', sm: '1.5', md: '1.5', lg: '1.45', xl: '1.3' },
  radius: { xs: '3px', sm: '4px', md: '6px', lg: '8px', xl: '8px' },
  defaultRadius: 'md',
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  focusRing: 'never', // tokens.css draws the ring of every element
  respectReducedMotion: true,
})

/** The nonce of this answer of the server, for the style elements that Mantine makes. */
export function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? ''
}
