import { texts } from '#features/planning/plan-import/texts.ts'
import { type Doubter, doubt, wordsOf } from './doubt.ts'

const say = texts.vi

/** Mail addresses, and one host written with two schemes. */
export const addressDoubts: Doubter = (plan) => {
  const words = wordsOf(plan)
  const urls = words.flatMap((paragraph) =>
    [...paragraph.text.matchAll(/(https?):\/\/([\w.-]+\w)/giu)].map(([text, scheme, host]) => ({
      paragraph,
      text,
      scheme: scheme!.toLowerCase(),
      host: host!.toLowerCase(),
    })),
  )
  const schemes = Map.groupBy(urls, ({ host }) => host)
  const hosts = new Set(
    [...schemes].flatMap(([host, own]) => (new Set(own.map(({ scheme }) => scheme)).size > 1 ? [host] : [])),
  )
  const twice = urls.filter(({ host }) => hosts.has(host))
  const mail = words.flatMap((paragraph) => {
    const address = /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}/u.exec(paragraph.text)?.[0]
    return address === undefined ? [] : [doubt('A-32', paragraph, address, say.address(address))]
  })
  return [
    ...twice.map(({ paragraph, text, host }) =>
      doubt('A-32', paragraph, text, say.twoSchemes(host), text.replace(/^http:/i, 'https:')),
    ),
    ...mail,
  ]
}
