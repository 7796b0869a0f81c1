/** Whether words are set in capitals; what stands in brackets may be small. */
export const isCapitals = (text: string): boolean =>
  /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text.replace(/\([^)]*\)/g, ''))
