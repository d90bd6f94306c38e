// What pages do a little better with a script. Every page works without this file.
"use strict";

const on = (kind, act, options) => document.addEventListener(kind, act, options);

// Menus that drop down close with Escape or when the reader looks elsewhere.
const openDrops = () => document.querySelectorAll("details.drop[open]");
on("click", (event) => openDrops().forEach((drop) => drop.contains(event.target) || drop.removeAttribute("open")));
on("keydown", (event) => {
  if (event.key !== "Escape") return;
  openDrops().forEach((drop) => {
    drop.removeAttribute("open");
    if (drop.contains(document.activeElement)) drop.querySelector("summary").focus();
  });
});

// A link with data-dialog opens the dialog of that id instead of its page.
on("click", (event) => {
  const link = event.target.closest("a[data-dialog]");
  const dialog = link && document.getElementById(link.dataset.dialog);
  if (!dialog || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  dialog.showModal();
});

// Buttons that only a script can serve show themselves.
document.querySelectorAll("[data-copy], [data-print]").forEach((button) => (button.hidden = false));
on("click", async (event) => {
  const button = event.target.closest("[data-copy], [data-print]");
  if (!button) return;
  if (!button.dataset.copy) return window.print();
  const source = document.querySelector(button.dataset.copy);
  await navigator.clipboard.writeText(source.value || source.href || source.textContent.trim());
  button.setAttribute("aria-live", "polite");
  button.textContent = button.dataset.copied;
});

// What just happened is said aloud, once: the address forgets it.
document.querySelectorAll("[data-once]").forEach((notice) => {
  const address = new URL(location);
  address.searchParams.delete(notice.dataset.once);
  history.replaceState(history.state, "", address);
  setTimeout(() => notice.replaceChildren(...notice.childNodes), 200);
});

// Typed text is not lost by accident, and a form is not sent twice.
const written = new Set();
const sent = new WeakSet();
on("input", (event) => event.target.form?.matches("[data-guard]") && !event.target.closest("[data-keep]") && written.add(event.target.form));
window.addEventListener("beforeunload", (event) => written.size && event.preventDefault());
on("submit", (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.getAttribute("method") !== "post") return;
  if (sent.has(form)) return event.preventDefault();
  sent.add(form);
  written.delete(form);
  event.submitter?.setAttribute("aria-disabled", "true");
  setTimeout(() => release(form), 8000);
});
const release = (form) => {
  sent.delete(form);
  form.querySelectorAll("[type=submit][aria-disabled]").forEach((button) => button.removeAttribute("aria-disabled"));
};
window.addEventListener("pageshow", (event) => event.persisted && document.querySelectorAll("form").forEach(release));

// Notes with data-keep save themselves while they are typed. What could not be sent stays on this device until it is; what two
// people typed in one note is kept from both. The same rule as on the server: see merged() in notes.rs.
const stretch = (before, after) => {
  let [from, end] = [0, 0];
  while (from < before.length && from < after.length && before[from] === after[from]) from += 1;
  while (end < Math.min(before.length, after.length) - from && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return { from, to: before.length - end, text: after.slice(from, after.length - end).join("") };
};
const merged = (base, now, typed) => {
  if (typed === now || typed === base) return now;
  if (now === base) return typed;
  const signs = [...base];
  const [mine, theirs] = [stretch(signs, [...typed]), stretch(signs, [...now])];
  const [first, second] = mine.to <= theirs.from ? [mine, theirs] : [theirs, mine];
  if (first.to > second.from) return `${now}\n\n${typed}`;
  const together = first.to === second.from && first.text && second.text && !first.text.endsWith("\n") && !second.text.startsWith("\n");
  const piece = (from, to) => signs.slice(from, to).join("");
  return piece(0, first.from) + first.text + piece(first.to, second.from) + (together ? "\n\n" : "") + second.text + piece(second.to);
};
const tab = (sessionStorage.tab ??= Math.random().toString(36).slice(2));
navigator.locks?.request(tab, () => new Promise(() => {}));
const keeper = (note) => {
  const { action, item, words } = { action: note.dataset.keep, item: note.dataset.item, words: note.querySelector("[data-status]") };
  const form = note.closest("form");
  const part = (name) => note.querySelector(`[name="note.${name}"]`);
  const pairs = ["en", "fr"].map((lang) => ({ lang, area: part(`note_${lang}`), was: part(`was_${lang}`) }));
  const key = `note ${item} ${tab}`;
  let [timer, busy, lost] = [0, false, false];
  const plain = (text) => text.replaceAll("\r", "").trim();
  const isTyped = () => pairs.some(({ area, was }) => plain(area.value) !== plain(was.value));
  const tell = (what, more) => {
    words.textContent = more || words.dataset[what] || "";
    words.className = ["lost", "both", "failed"].includes(what) ? "notice notice--attention" : "muted";
  };
  const keep = () => localStorage.setItem(key, JSON.stringify(pairs.map(({ area, was }) => [area.value, was.value])));
  const send = (options) => {
    const fields = new URLSearchParams({ _csrf: form.elements._csrf.value, "note.item": item });
    pairs.forEach(({ lang, area, was }) => (fields.set(`note.note_${lang}`, area.value), fields.set(`note.was_${lang}`, was.value)));
    return fetch(action, { method: "POST", body: fields, ...options });
  };
  const later = (wait) => (clearTimeout(timer), (timer = setTimeout(save, wait)));
  const failed = (what, more) => {
    lost ||= what === "lost";
    tell(what, more);
    if (what === "lost") later(4000);
  };
  const save = async () => {
    if (busy) return later(300);
    if (!isTyped()) return forget();
    busy = true;
    const sent = pairs.map(({ area }) => area.value);
    if (!lost) tell("saving");
    const answer = await send().catch(() => null);
    busy = false;
    if (!answer) return failed("lost");
    const now = answer.headers.get("Content-Type")?.includes("json") && !answer.redirected ? await answer.json().catch(() => null) : null;
    if (!answer.ok || !now) return failed("failed", now?.said);
    pairs.forEach(({ lang, area, was }, at) => {
      if (now.both && now[lang] !== plain(sent[at])) {
        const [end, value] = [area.selectionEnd, merged(sent[at], now[lang], area.value)];
        area.value = value;
        area.setSelectionRange(end, end);
      }
      was.value = now[lang];
    });
    tell(now.both ? "both" : lost ? "back" : "saved");
    lost = false;
    return isTyped() ? later(800) : forget();
  };
  const forget = () => localStorage.removeItem(key);
  const restore = async () => {
    const held = new Set((await navigator.locks?.query())?.held.map(({ name }) => name));
    const left = Object.keys(localStorage).filter((name) => name.startsWith(`note ${item} `) && (name === key || (navigator.locks && !held.has(name.split(" ")[2]))));
    left.forEach((name) => {
      const kept = JSON.parse(localStorage[name]);
      localStorage.removeItem(name);
      pairs.forEach(({ area, was }, at) => {
        const [text, base] = kept[at];
        area.value = merged(base, area.value, text);
      });
    });
    if (isTyped()) (keep(), save());
  };
  note.addEventListener("input", () => (keep(), later(800)));
  // Without a connection a button would lead away from what is typed: it is kept here, and that is said.
  form.addEventListener("submit", (event) => navigator.onLine || (event.preventDefault(), keep(), (lost = true), tell("lost")));
  window.addEventListener("offline", () => ((lost = true), tell("lost")));
  window.addEventListener("online", () => (isTyped() ? save() : lost && ((lost = false), tell("back"))));
  window.addEventListener("pagehide", () => isTyped() && !busy && send({ keepalive: true }).catch(() => null));
  window.addEventListener("beforeunload", (event) => lost && isTyped() && event.preventDefault());
  restore();
};
document.querySelectorAll("[data-keep]").forEach(keeper);

// Enter in a part of a form presses the button of that part.
on("keydown", (event) => {
  if (event.key !== "Enter" || !event.target.matches("input:not([type=submit], [type=button])")) return;
  const button = event.target.closest("[data-part]")?.querySelector("[type=submit]");
  if (!button) return;
  event.preventDefault();
  button.click();
});

// A button with data-find brings organizations from that address into the lists of its form, without leaving the page.
on("click", async (event) => {
  const button = event.target.closest("[data-find]");
  const { find, found } = button?.form.elements ?? {};
  const name = find?.value.trim();
  if (!name) return;
  event.preventDefault();
  const answer = await fetch(`${button.dataset.find}?q=${encodeURIComponent(name)}`).catch(() => null);
  if (!answer?.ok) return button.form.requestSubmit();
  const lang = document.documentElement.lang;
  const all = (await answer.json()).slice(0, 15).map((it) => [it.id, it.name[lang] || it.name.en || it.name.fr]);
  button.form.querySelectorAll("select:has(optgroup)").forEach((list) => {
    list.querySelector("[data-found]")?.remove();
    const group = Object.assign(document.createElement("optgroup"), { label: button.dataset.some });
    group.dataset.found = "";
    group.append(...all.filter(([id]) => id !== list.value).map(([id, label]) => new Option(label, id)));
    if (all.length) list.insertBefore(group, list.querySelector("optgroup"));
  });
  found.value = name;
  button.closest(".field").querySelector("[role=status]").textContent = all.length ? button.dataset.some : button.dataset.none;
});

// The lines of a grid open, and are kept, without loading the page anew. What is read is our own page, which the browser is told.
const ours = window.trustedTypes?.createPolicy("entente", { createHTML: (text) => text }) ?? { createHTML: (text) => text };
const relay = async (address, options) => {
  const answer = await fetch(address, options).catch(() => null);
  const page = answer && new DOMParser().parseFromString(ours.createHTML(await answer.text()), "text/html");
  const fresh = page?.querySelector(".table-wrap");
  if (!fresh) return false;
  const before = document.querySelector(".table-wrap");
  before.replaceWith(fresh);
  const line = new URL(address, location).hash.slice(1) || `a-${new URL(answer.url).searchParams.get("done")}`;
  const row = fresh.querySelector(".row-form") ?? document.getElementById(line);
  row?.querySelector("[aria-invalid], select, a")?.focus();
  row?.scrollIntoView({ block: "nearest" });
  return true;
};
on("click", async (event) => {
  const link = event.target.closest("a[data-row]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  if (!(await relay(link.href))) location.assign(link.href);
});
on("submit", async (event) => {
  const form = event.target.closest("form[data-row]");
  if (!form || event.defaultPrevented) return;
  event.preventDefault();
  if (!(await relay(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)) }))) form.submit();
});
