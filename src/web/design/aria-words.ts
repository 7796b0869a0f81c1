import { currentLanguage } from '../preferences.ts'
import { textsIn } from '../texts.ts'
import { designTexts } from './texts.ts'

const t = () => textsIn(designTexts, currentLanguage())

/**
 * What React Aria says aloud, in the reader's language: it speaks no Vietnamese of its own. A part of it that is not listed here throws
 * at its first use. (Its own words are left out of the bundle: vite.config.ts.)
 */
const WORDS = {
  '@react-aria/combobox': {
    listboxLabel: () => t().pickList,
    buttonLabel: () => t().pickList,
    countAnnouncement: ({ optionCount }: { optionCount: number }) => t().pickCount(optionCount),
    focusAnnouncement: ({ optionText, isSelected }: { optionText: string; isSelected: boolean }) =>
      isSelected ? t().pickChosen(optionText) : optionText,
    selectedAnnouncement: ({ optionText }: { optionText: string }) => t().pickChosen(optionText),
  },
  '@react-aria/menu': { longPressMessage: () => '' },
}

/** Before its first part is drawn. */
export function speakOurWords(): void {
  Object.assign(window, {
    [Symbol.for('react-aria.i18n.locale')]: 'vi',
    [Symbol.for('react-aria.i18n.strings')]: WORDS,
  })
}
