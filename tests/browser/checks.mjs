// What every page must hold. Each check returns sentences that say what is wrong; none means all is well.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

import { base } from './settings.mjs'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice']
const SMALLEST_TARGET = 24
const NARROW = 320

/** Listens to a page from before its first byte; returns the list that fills with what went wrong. */
export function listen(page, expected = 200) {
  const heard = []
  page.on('console', message => {
    // The browser reports the status of an error page as an error of its own.
    if (expected !== 200 && /status of \d+/.test(message.text())) return
    if (message.type() === 'error') heard.push(`console: ${message.text()}`)
  })
  page.on('pageerror', error => heard.push(`script: ${error.message}`))
  page.on('request', request => {
    const url = new URL(request.url())
    if (/^https?:|^wss?:/.test(url.protocol) && url.host !== base.host) heard.push(`foreign host: ${url.href}`)
  })
  page.on('requestfailed', request => {
    const why = request.failure()?.errorText ?? ''
    if (!why.includes('ERR_ABORTED')) heard.push(`request failed: ${request.url()} ${why}`)
  })
  return heard
}

/** One first heading, and the language of the address. */
export async function skeleton(page, lang) {
  const { headings, declared, title } = await page.evaluate(() => ({
    headings: document.querySelectorAll('h1').length,
    declared: document.documentElement.lang,
    title: document.title.trim(),
  }))
  const wrong = []
  if (headings !== 1) wrong.push(`${headings} h1 elements`)
  if (declared.slice(0, 2) !== lang) wrong.push(`html lang is "${declared}"`)
  if (!title) wrong.push('no title')
  return wrong
}

/** Every rule of axe for WCAG 2.2 AA and good practice; in the dark scheme, contrast again. */
export async function accessible(page) {
  await page.evaluate(axeSource)
  const light = await rules(page, { runOnly: TAGS, rules: { 'target-size': { enabled: true } } })
  await page.emulateMedia({ colorScheme: 'dark' })
  const dark = await rules(page, { runOnly: { type: 'rule', values: ['color-contrast'] } })
  await page.emulateMedia({ colorScheme: 'light' })
  return [...light, ...dark.map(sentence => `dark: ${sentence}`)]
}

async function rules(page, options) {
  const violations = await page.evaluate(
    async options => (await window.axe.run(document, { ...options, resultTypes: ['violations'] })).violations,
    options,
  )
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.slice(0, 5).map(node => `axe ${id}: ${help} at ${node.target.join(' ')} (${node.html.slice(0, 140)})`),
  )
}

/** The first eight stops of the Tab key: each is on screen, and shows that it has the focus. */
export async function keyboard(page) {
  const wrong = []
  await page.evaluate(() => window.scrollTo(0, 0))
  for (let stop = 1; stop <= 8; stop++) {
    await page.keyboard.press('Tab')
    const at = await page.evaluate(() => {
      const element = document.activeElement
      if (!element || element === document.body) return null
      const style = getComputedStyle(element)
      const box = element.getBoundingClientRect()
      return {
        name: `<${element.localName}> ${(element.textContent || element.getAttribute('name') || '').trim().slice(0, 40)}`,
        shown: (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1) || style.boxShadow !== 'none',
        seen: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
      }
    })
    if (!at) break
    if (!at.shown) wrong.push(`tab stop ${stop} does not show its focus: ${at.name}`)
    if (!at.seen) wrong.push(`tab stop ${stop} is not on screen: ${at.name}`)
  }
  return wrong
}

/** What one presses is at least 24 by 24 pixels; links inside a sentence are exempt, and a label counts with its box. */
export async function targets(page) {
  return page.evaluate(smallest => {
    const wrong = []
    for (const element of document.querySelectorAll('button, select, summary, textarea, input:not([type=hidden]), nav a')) {
      if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) || element.closest('p')) continue
      const boxes = [element, ...(element.labels ?? [])].map(part => part.getBoundingClientRect())
      const width = Math.max(...boxes.map(box => box.width))
      const height = Math.max(...boxes.map(box => box.height))
      if (boxes[0].width <= 1) continue // shown only when it has the focus, or replaced by its label
      if (width < smallest || height < smallest) {
        wrong.push(`target of ${Math.round(width)} × ${Math.round(height)} px: ${element.outerHTML.slice(0, 120)}`)
      }
    }
    return wrong.slice(0, 5)
  }, SMALLEST_TARGET)
}

/** At 320 pixels nothing needs sideways scrolling; what is wide scrolls in its own box. */
export async function reflow(page) {
  await page.setViewportSize({ width: NARROW, height: 640 })
  return page.evaluate(narrow => {
    const width = document.documentElement.scrollWidth
    if (width <= narrow) return []
    const inside = element => {
      for (let box = element.parentElement; box && box !== document.documentElement; box = box.parentElement)
        if (box !== document.body && /auto|scroll|hidden|clip/.test(getComputedStyle(box).overflowX)) return true
      return false
    }
    const widest = [...document.body.querySelectorAll('*')]
      .filter(element => element.getBoundingClientRect().right > narrow + 0.5 && !inside(element))
      .slice(0, 3)
      .map(element => element.outerHTML.slice(0, 120))
    return [`${width} px wide at ${narrow}: ${widest.join(' | ')}`]
  }, NARROW)
}

/** Without scripts: no button that needs one, no form that cannot be sent. */
export async function scriptless(page) {
  return page.evaluate(() => {
    const wrong = []
    const without = document.querySelector('main')
    if (!without || without.innerText.trim().length < 20) wrong.push('the page is empty')
    for (const button of document.querySelectorAll('button')) {
      const works = button.type === 'submit' || button.type === 'reset' ? button.form : button.popoverTargetElement || button.commandForElement
      if (!works && button.checkVisibility()) wrong.push(`a button that needs a script: ${button.outerHTML.slice(0, 120)}`)
    }
    for (const form of document.querySelectorAll('form')) {
      const sends = [...form.elements].some(element => element.type === 'submit' || element.type === 'image')
      if (!sends) wrong.push(`a form that cannot be sent: ${form.outerHTML.slice(0, 120)}`)
    }
    return wrong
  })
}
