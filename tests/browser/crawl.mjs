// Finding the pages: breadth first through the links of the English pages, a few samples of each
// pattern, and the richest sample stands for the pattern.
import { base, mostPages, only } from './settings.mjs'
import { Families, pattern } from './pattern.mjs'

const SAMPLES = 3

/** The addresses on this server that a page links to. */
function linksOf(html, from) {
  const found = []
  for (const [tag] of html.matchAll(/<a\s[^>]*>/gi)) {
    const href = tag.match(/\shref=(?:"([^"]*)"|'([^']*)')/i)
    if (!href || /\sdownload(?=[\s=>])/i.test(tag)) continue
    const target = (href[1] ?? href[2]).replaceAll('&amp;', '&').replaceAll('&#38;', '&')
    if (!URL.canParse(target, from)) continue
    const url = new URL(target, from)
    if (url.origin === base.origin && /^\/en(\/|$)/.test(url.pathname)) found.push(url.pathname + url.search)
  }
  return found
}

/**
 * Walks as one role, beginning at `starts`; skips patterns in `known` and adds what it finds.
 * Returns the pages worth examining and the links that did not answer.
 */
export async function crawl(context, role, starts, known) {
  const queue = starts.map(path => ({ path, from: 'the start' }))
  const seen = new Set(starts)
  const samples = new Map()
  const families = new Families()
  const broken = []

  for (let next = queue.shift(); next && samples.size < mostPages; next = queue.shift()) {
    const found = pattern(next.path)
    const taken = samples.get(found) ?? []
    if (taken.length >= SAMPLES || !families.admits(found)) continue

    const reply = await context.request.get(new URL(next.path, base).href, { failOnStatusCode: false })
    if (!reply.ok()) {
      broken.push(`${next.path} answered ${reply.status()} (linked from ${next.from})`)
      continue
    }
    const { 'content-type': kind = '', 'content-disposition': disposition = '' } = reply.headers()
    if (!kind.includes('text/html') || disposition.startsWith('attachment')) continue

    const html = await reply.text()
    // A link may lead elsewhere (to the sign-in page, to a home): what counts is where one arrives.
    const arrived = new URL(reply.url())
    if (pattern(arrived.pathname) === found) samples.set(found, [...taken, { path: next.path, size: html.length }])
    for (const path of linksOf(html, reply.url())) {
      if (!seen.has(path)) {
        seen.add(path)
        queue.push({ path, from: arrived.pathname })
      }
    }
  }

  const pages = []
  for (const [found, taken] of samples) {
    if (known.has(found) || !only.test(found)) continue
    known.add(found)
    const richest = taken.reduce((best, sample) => (sample.size > best.size ? sample : best))
    pages.push({ pattern: found, path: richest.path, role })
  }
  return { pages, broken }
}
