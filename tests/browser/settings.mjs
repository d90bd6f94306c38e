// What a run may be told, all through the environment.
//
//   ENTENTE_BASE         the address of the server (http://127.0.0.1:8080)
//   ENTENTE_LINKS        a file of sign-in links: {"coordinator": "http://…", …}; without it only public pages
//   ENTENTE_CHROMIUM     the browser (/usr/bin/chromium)
//   ENTENTE_ROLES        which roles to be, such as "coordinator,partner" (all that have a link)
//   ENTENTE_ONLY         a regular expression: only pages whose pattern matches are examined
//   ENTENTE_PAGES        at most this many pages, for a quick look (no limit)
//   ENTENTE_SCREENSHOTS  the folder for pictures (target/screenshots), or "no"
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const env = process.env

export const base = new URL(env.ENTENTE_BASE ?? 'http://127.0.0.1:8080')
export const chromium = env.ENTENTE_CHROMIUM || ['/usr/bin/chromium', '/usr/bin/google-chrome'].find(existsSync)
export const only = new RegExp(env.ENTENTE_ONLY ?? '')
export const mostPages = Number(env.ENTENTE_PAGES ?? Infinity)
export const screenshots =
  env.ENTENTE_SCREENSHOTS === 'no'
    ? null
    : env.ENTENTE_SCREENSHOTS || fileURLToPath(new URL('../../target/screenshots', import.meta.url))

const links = env.ENTENTE_LINKS ? JSON.parse(readFileSync(env.ENTENTE_LINKS, 'utf8')) : {}
const wanted = env.ENTENTE_ROLES?.split(',').map(role => role.trim())

/** Who walks, in order: whoever has no account first, so that public pages are seen as the public sees them. */
export const roles = [
  { name: 'nobody', link: null },
  ...Object.entries(links).map(([name, link]) => ({ name, link })),
].filter(role => role.name === 'nobody' || !wanted || wanted.includes(role.name))
