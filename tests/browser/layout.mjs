// How the parts of the style guide lie: each inside its container and at its edge, none over another, and what
// stands in a row on one line. No pictures are compared: a part may change its looks, not its order.

/** The widths at which the parts are measured. */
export const WIDTHS = [320, 375, 1280]

/** Runs in the page: sentences about what lies crooked in the sections of <main>. */
function crooked() {
  const SLACK = 1.5
  const wrong = new Set()
  const box = element => element.getBoundingClientRect()
  const style = element => getComputedStyle(element)
  const name = element => {
    const part = element.closest('section[id]')
    return `#${part?.id} <${element.localName}${element.className && typeof element.className === 'string' ? ` class="${element.className}"` : ''}> ${(element.textContent || '').trim().replace(/\s+/g, ' ').slice(0, 30)}`
  }
  const lies = element => {
    if (element.closest('svg') && element.localName !== 'svg') return false
    if (element.closest('.visually-hidden, dialog:not([open])')) return false
    const { width, height } = box(element)
    const { position, visibility } = style(element)
    return width > 1 && height > 1 && visibility !== 'hidden' && !/absolute|fixed/.test(position)
  }
  const scrolls = (element, until) => {
    for (let around = element.parentElement; around && around !== until; around = around.parentElement)
      if (/auto|scroll|hidden|clip/.test(style(around).overflowX)) return true
    return false
  }
  const overlap = (a, b) =>
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > SLACK && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > SLACK

  /** Where the first letter of an element stands (the last, when it is set at the bottom), and in which letters; null when it holds none. */
  const baseline = element => {
    const walk = document.createTreeWalker(element, NodeFilter.SHOW_TEXT, node =>
      node.data.trim() && lies(node.parentElement) ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP,
    )
    const atBottom = style(element).verticalAlign === 'bottom'
    let text = walk.nextNode()
    for (let next = text; atBottom && next; next = walk.nextNode()) text = next
    if (!text) return null
    const at = atBottom ? text.data.trimEnd().length - 1 : text.data.search(/\S/)
    const range = document.createRange()
    range.setStart(text, at)
    range.setEnd(text, at + 1)
    const { fontSize, fontFamily } = style(text.parentElement)
    return { at: box(range).bottom, font: `${fontSize} ${fontFamily}` }
  }

  const sections = [...document.querySelectorAll('main section[id]')]
  for (const section of sections) {
    const edges = box(section)
    const all = [...section.querySelectorAll('*')].filter(lies)

    for (const element of all) {
      const { left, right } = box(element)
      if ((left < edges.left - SLACK || right > edges.right + SLACK) && !scrolls(element, section))
        wrong.add(`outside its part by ${Math.round(Math.max(edges.left - left, right - edges.right))} px: ${name(element)}`)
    }

    for (const element of [...section.children].filter(lies)) {
      if (style(element).display === 'inline') continue
      const off = box(element).left - edges.left
      if (Math.abs(off) > SLACK) wrong.add(`${Math.round(off)} px from the edge of its part: ${name(element)}`)
    }

    for (const parent of [section, ...all]) {
      if (parent.localName === 'svg') continue
      const children = [...parent.children].filter(child => lies(child) && style(child).display !== 'inline' && style(child).display !== 'contents')
      children.forEach((child, at) => {
        for (const other of children.slice(at + 1))
          if (overlap(box(child), box(other))) wrong.add(`lie over each other: ${name(child)} | ${name(other)}`)
      })
    }

    for (const row of section.querySelectorAll('.cluster, .actions, .section-head, .pair__sides, tr')) {
      const cells = [...row.children].filter(lies)
      const lines = []
      for (const cell of cells) {
        const line = lines.find(line => box(line[0]).top < box(cell).bottom - SLACK && box(cell).top < box(line[0]).bottom - SLACK)
        line ? line.push(cell) : lines.push([cell])
      }
      for (const line of lines) {
        const stand = line.map(cell => ({ cell, ...baseline(cell) })).filter(it => it.at !== undefined)
        for (const it of stand.slice(1)) {
          const first = stand.find(other => other.font === it.font)
          if (Math.abs(it.at - first.at) > SLACK)
            wrong.add(`${Math.round(it.at - first.at)} px off the line of its row: ${name(it.cell)} beside ${name(first.cell)}`)
        }
      }
    }
  }
  if (sections.length < 10) wrong.add(`only ${sections.length} parts were found`)
  return [...wrong].slice(0, 20)
}

/** What lies crooked on the page, at one width and in one scheme of colours. */
export async function layout(page, width, colorScheme) {
  await page.emulateMedia({ colorScheme })
  await page.setViewportSize({ width, height: 900 })
  await page.evaluate(() => document.fonts.ready)
  return page.evaluate(crooked)
}
