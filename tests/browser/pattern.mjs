// The pattern of an address: what all pages made by one template have in common.

const IDENTIFIER = /^[0-9a-hjkmnp-tv-z]{26}$/
const NUMBER_OR_DATE = /^[0-9][0-9-]*$/
const SECRET = /^(?=.*[0-9])(?=.*[A-Za-z])[A-Za-z0-9_-]{20,}$/

const RESERVED = new Set(['p', 'network', 'help', 'styleguide', 'sign-in', 'account'])

/** `/en/p/ottawa/meetings/0jq…?page=2` gives `/p/{partnership}/meetings/{id}`. */
export function pattern(path) {
  const [, ...parts] = path.split(/[?#]/)[0].replace(/^\/(en|fr)(?=\/|$)/, '').split('/')
  return (
    '/' +
    parts
      .map((part, at) => {
        if (at === 1 && parts[0] === 'p') return '{partnership}'
        if (at === 2 && parts[0] === 'network' && parts[1] === 'partnerships') return '{partnership}'
        if (IDENTIFIER.test(part)) return '{id}'
        if (NUMBER_OR_DATE.test(part)) return '{n}'
        if (SECRET.test(part)) return '{secret}'
        return part
      })
      .join('/')
  )
}

const MOST = 30
const MOST_AT_THE_ROOT = 10 // where partnerships stand by name

/** Families of addresses: where one place of a pattern takes very many words, those are names of records, and some stand for all. */
export class Families {
  #children = new Map()

  /** Whether a page with this pattern still belongs to a family small enough to be seen member by member. */
  admits(found) {
    const parts = found.split('/')
    return parts.every((part, at) => {
      if (at < 1 || part.startsWith('{') || RESERVED.has(part)) return true
      const parent = parts.slice(0, at).join('/')
      const words = this.#children.get(parent) ?? new Set()
      this.#children.set(parent, words)
      if (words.size < (at === 1 ? MOST_AT_THE_ROOT : MOST)) words.add(part)
      return words.has(part)
    })
  }
}

/** The same page in the other language. */
export const inLanguage = (path, lang) => path.replace(/^\/(en|fr)(?=[/?#]|$)/, `/${lang}`)

/** A file name that tells which page a picture shows. */
export const fileName = found => found.replace(/[{}]/g, '').replace(/[^a-z0-9]+/gi, '-').replace(/^-|-$/g, '') || 'front'
