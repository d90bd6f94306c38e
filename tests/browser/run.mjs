// Walks the demonstration in a real browser, in both languages, and examines one page of each pattern.
// Settings: see settings.mjs. Run with `node --test-reporter=./tests/browser/reporter.mjs tests/browser/run.mjs`.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'

import { chromium as engine } from 'playwright-core'

import { accessible, keyboard, listen, reflow, scriptless, skeleton, targets } from './checks.mjs'
import { crawl } from './crawl.mjs'
import { WIDTHS, layout } from './layout.mjs'
import { fileName, inLanguage, pattern } from './pattern.mjs'
import { base, chromium, roles, screenshots } from './settings.mjs'

const LANGUAGES = ['en', 'fr']
const AT_ONCE = 2
const SCHEMES = ['light', 'dark']
const TALLEST_PICTURE = 6000
const SCRIPTLESS_PAGES = 12

let browser

before(async () => {
  if (screenshots) mkdirSync(screenshots, { recursive: true })
  browser = await engine.launch({ executablePath: chromium, args: ['--no-sandbox', '--disable-dev-shm-usage'] })
})
after(() => browser?.close())

/** What is wrong with a page, one sentence a line. */
class Problems extends Error {
  name = 'Problems'
}

function allWell(wrong) {
  if (wrong.length > 0) throw new Problems(wrong.join('\n'))
}

const newContext = options =>
  browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce', ...options })

/** Follows a sign-in link. A link may show a page with one button, so that mail scanners do not use it up. */
async function enter(context, link) {
  const page = await context.newPage()
  await page.goto(new URL(link, base).href)
  const asks = page.locator('main form:has(button):not(:has(input:not([type=hidden]), select, textarea))')
  if (pattern(new URL(page.url()).pathname) === pattern(new URL(link, base).pathname) && (await asks.count()) === 1) {
    await asks.locator('button').first().click()
    await page.waitForLoadState()
  }
  const { pathname, search } = new URL(page.url())
  await page.close()
  return inLanguage(pathname + search, 'en')
}

async function examine(context, { path, pattern: found, role, status = 200 }, lang) {
  const page = await context.newPage()
  try {
    const wrong = listen(page, status)
    const reply = await page.goto(new URL(inLanguage(path, lang), base).href)
    if (reply.status() !== status) wrong.push(`answered ${reply.status()}`)
    wrong.push(...(await skeleton(page, lang)), ...(await targets(page)), ...(await keyboard(page)), ...(await accessible(page)))
    await picture(page, `${fileName(found)}.${role}.${lang}`, 1280)
    wrong.push(...(await reflow(page)))
    await picture(page, `${fileName(found)}.${role}.${lang}`, 375)
    allWell(wrong.map(sentence => `${inLanguage(path, lang)}: ${sentence}`))
  } finally {
    await page.close()
  }
}

async function picture(page, name, width) {
  if (!screenshots) return
  await page.setViewportSize({ width, height: width === 375 ? 812 : 900 })
  await page.evaluate(() => { document.activeElement?.blur(); window.scrollTo(0, 0) })
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  const clip = { x: 0, y: 0, width, height: Math.min(height, TALLEST_PICTURE) }
  await page.screenshot({ path: join(screenshots, `${name}.${width}.png`), fullPage: true, clip })
}

/** The page of each form, sent empty, comes back with its problems and is as good a page as before. */
async function sendEmpty(context, { path }, lang) {
  const page = await context.newPage()
  try {
    const wrong = listen(page, 422)
    await page.goto(new URL(inLanguage(path, lang), base).href)
    const form = page.locator('main form[method=post i]').first()
    if ((await form.count()) === 0) return
    await form.evaluate(form => {
      form.noValidate = true
      for (const field of form.elements) if (/^(text|search|email|url|date|number|textarea)$/.test(field.type)) field.value = ''
    })
    const [reply] = await Promise.all([
      page.waitForResponse(reply => reply.request().method() === 'POST' && reply.request().isNavigationRequest()),
      form.locator('button:not([type=button]):not([type=reset]):not([aria-hidden])').first().click(),
    ])
    await page.waitForLoadState()
    if (reply.status() < 400) return // nothing on this form is required
    if (reply.status() !== 422) wrong.push(`an empty form was answered with ${reply.status()}`)
    wrong.push(...(await skeleton(page, lang)), ...(await accessible(page)), ...(await reflow(page)))
    allWell(wrong.map(sentence => `${inLanguage(path, lang)}, sent empty: ${sentence}`))
  } finally {
    await page.close()
  }
}

async function withoutScripts(state, { path }, lang) {
  const context = await newContext({ javaScriptEnabled: false, storageState: state })
  try {
    const page = await context.newPage()
    const wrong = listen(page)
    const reply = await page.goto(new URL(inLanguage(path, lang), base).href)
    if (reply.status() !== 200) wrong.push(`answered ${reply.status()}`)
    wrong.push(...(await skeleton(page, lang)), ...(await scriptless(page)))
    allWell(wrong.map(sentence => `${inLanguage(path, lang)}: ${sentence}`))
  } finally {
    await context.close()
  }
}

/** Every part of the style guide lies straight, at each width and in both schemes of colours. */
async function straight(context, lang, width, scheme) {
  const page = await context.newPage()
  try {
    await page.goto(new URL(`/${lang}/styleguide`, base).href)
    allWell([...(await layout(page, width, scheme)), ...(await targets(page))])
  } finally {
    await page.close()
  }
}

/** The shallowest pages first: fewer pieces, then shorter. */
const keyPages = pages =>
  [...pages].sort((a, b) => a.pattern.split('/').length - b.pattern.split('/').length || a.pattern.length - b.pattern.length).slice(0, SCRIPTLESS_PAGES)

const known = new Set()

/** Where the partnership of whoever signed in begins: they arrive in it, or at the list of theirs. */
async function homeOf(context, landing) {
  const page = await context.newPage()
  await page.goto(new URL(landing, base).href)
  const links = await page.locator('main a[href*="/p/"]').evaluateAll(links => links.map(link => link.pathname))
  await page.close()
  const home = [landing, ...links].map(path => path.match(/^\/en(\/p\/[^/?#]+)/)?.[1]).find(found => found)
  if (!home) throw new Problems(`whoever signs in arrives at ${landing} and finds no partnership`)
  return home
}

/** What the scripts add: a line of the grid opens in place, and a page with a saved form is left without a question. */
async function scripted(context, landing, lang) {
  const home = await homeOf(context, landing)
  const at = path => new URL(`/${lang}${home}${path}`, base).href
  const wrong = []
  const page = await context.newPage()
  const heard = listen(page)
  page.on('dialog', dialog => {
    wrong.push(`asks: ${dialog.type()}`)
    dialog.accept()
  })
  try {
    await page.goto(at('/activities'))
    await page.locator('a[data-row]').first().click()
    await page.locator('.row-form').waitFor({ timeout: 10_000 })
    if (page.url() !== at('/activities')) wrong.push('the line of the grid opens on a page of its own')

    await page.goto(at('/sources'))
    await page.locator('tbody th a').first().click()
    await page.waitForLoadState()
    await page.goto(`${page.url()}/edit`)
    const title = page.locator('main form[data-guard] input[type=text]').first()
    await title.fill(`${await title.inputValue()} `)
    await page.locator('main form[data-guard] button[type=submit]').last().click()
    await page.waitForURL(url => !url.pathname.endsWith('/edit'))
    allWell([...wrong, ...heard])
  } finally {
    await page.close()
  }
}

/** The room of a meeting that is under way; begun, where none is. */
async function enterRoom(page, at) {
  await page.goto(at('/meetings?sort=date'))
  const meetings = await page.locator('tbody a[href*="/meetings/"]').evaluateAll(links => [...new Set(links.map(link => link.pathname))])
  for (const path of meetings) {
    const reply = await page.goto(new URL(`${path}/room`, base).href)
    if (reply.status() !== 200 || (await page.locator('[data-keep]').count()) === 0) continue
    return page.url()
  }
  throw new Problems('no meeting has a room with an item')
}

/** What is typed in a note outlives another button, a lost connection, and somebody else typing in the same note. */
async function keptNotes(context, landing, lang) {
  const home = await homeOf(context, landing)
  const [page, other] = [await context.newPage(), await context.newPage()]
  const wrong = []
  const heard = [listen(page, 422), listen(other)]
  const note = which => which.locator(`[name="note.note_${lang}"]`)
  const status = which => which.locator('[data-keep] [data-status]')
  const told = (which, what) =>
    which.waitForFunction(what => {
      const status = document.querySelector('[data-keep] [data-status]')
      return status.textContent === status.dataset[what]
    }, what, { timeout: 15_000 })
  const mark = `${lang}-${Date.now()}`
  const type = async (which, words) => {
    await note(which).focus()
    await note(which).press('Control+End')
    await which.keyboard.type(words)
  }
  try {
    const room = await enterRoom(page, path => new URL(`/${lang}${home}${path}`, base).href)
    await other.goto(room)

    await type(page, ` typed-${mark}`)
    await told(page, 'saved')
    await type(page, ` pressed-${mark}`)
    await Promise.all([page.waitForLoadState(), page.locator('[formaction*="/guests#"]').click()])
    await page.locator('.field__problem').first().waitFor()
    if (!(await note(page).inputValue()).includes(`pressed-${mark}`)) wrong.push('pressing another button loses the note')

    await type(other, ` second-${mark}`)
    await told(other, 'both')
    const both = await note(other).inputValue()
    for (const words of ['typed', 'second']) if (!both.includes(`${words}-${mark}`)) wrong.push(`of two who type, ${words} is lost`)

    await context.setOffline(true)
    await type(page, ` offline-${mark}`)
    await told(page, 'lost')
    if ((await status(page).getAttribute('role')) !== 'status') wrong.push('the lost connection is not announced')
    if (!(await status(page).isVisible())) wrong.push('the lost connection is not shown')
    const left = await page.evaluate(() => Object.entries(localStorage).filter(([name]) => name.startsWith('note ')).map(([, text]) => text))
    if (!left.some(text => text.includes(`offline-${mark}`))) wrong.push('what is typed offline is not kept on the device')
    await page.locator('[formaction*="/notes#"]').first().click()
    const stays = await note(page).inputValue({ timeout: 2_000 }).catch(() => '')
    if (!stays.includes(`offline-${mark}`)) wrong.push('a button pressed without a connection leads away')
    await context.setOffline(false)
    await page.waitForFunction(() => !Object.keys(localStorage).some(name => name.startsWith('note ')), null, { timeout: 15_000 })

    await page.goto(room)
    const all = await note(page).inputValue()
    for (const words of ['typed', 'pressed', 'second', 'offline']) if (!all.includes(`${words}-${mark}`)) wrong.push(`${words} is lost in the end`)
    allWell([...wrong, ...heard.flat().filter(sentence => !/ERR_INTERNET_DISCONNECTED/.test(sentence))])
  } finally {
    await context.setOffline(false)
    await page.close()
    await other.close()
  }
}

for (const role of roles) {
  test(`as ${role.name}`, { concurrency: AT_ONCE }, async t => {
    const context = await newContext()
    try {
      const starts = ['/en']
      let pages = []
      await t.test('every link answers', async () => {
        if (role.link) starts.unshift(await enter(context, role.link))
        const walk = await crawl(context, role.name, starts, known)
        pages = walk.pages
        allWell(walk.broken)
      })
      if (role.name === 'nobody') pages.push({ pattern: '/not-found', path: '/en/nothing-is-here/at-all', role: role.name, status: 404 })

      const each = (name, chosen, body) =>
        chosen.flatMap(page => LANGUAGES.map(lang => t.test(`${name}/${lang}${page.pattern}`, () => body(page, lang))))
      await Promise.all(each('', pages, (page, lang) => examine(context, page, lang)))
      const state = await context.storageState()
      const good = pages.filter(page => !page.status)
      await Promise.all(each('without scripts ', keyPages(good), (page, lang) => withoutScripts(state, page, lang)))
      const guide = good.some(page => page.pattern === '/styleguide') ? LANGUAGES : []
      const looks = guide.flatMap(lang => WIDTHS.flatMap(width => SCHEMES.map(scheme => [lang, width, scheme])))
      await Promise.all(looks.map(look => t.test(`layout/${look.join('/')}/styleguide`, () => straight(context, ...look))))
      if (role.name === 'coordinator') await Promise.all(LANGUAGES.map(lang => t.test(`scripts/${lang}`, () => scripted(context, starts[0], lang))))
      if (role.name === 'coordinator') for (const lang of LANGUAGES) await t.test(`notes/${lang}`, () => keptNotes(context, starts[0], lang))
      const forms = good.filter(page => /\/(new|edit)$/.test(page.pattern))
      await Promise.all(each('sent empty ', forms, (page, lang) => sendEmpty(context, page, lang)))
    } finally {
      await context.close()
    }
  })
}
