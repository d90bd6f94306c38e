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
on("input", (event) => event.target.form?.matches("[data-guard]") && written.add(event.target.form));
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

// A form with data-autosave is sent while it is being filled in, and says how that went.
const waiting = new WeakMap();
const say = (form, what) => {
  const status = form.querySelector("[data-status]");
  if (status) status.textContent = status.dataset[what] || "";
};
const save = async (form) => {
  say(form, "saving");
  try {
    const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)), headers: { Accept: "application/json" } });
    say(form, answer.ok ? "saved" : "failed");
    if (answer.ok) written.delete(form);
  } catch {
    say(form, "failed");
  }
};
document.querySelectorAll("form[data-autosave] [data-status]").forEach((status) => status.setAttribute("role", "status"));
on("input", (event) => {
  const form = event.target.form;
  if (!form?.matches("[data-autosave]")) return;
  clearTimeout(waiting.get(form));
  waiting.set(form, setTimeout(save, 800, form));
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
