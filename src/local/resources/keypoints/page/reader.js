"use strict";
// Links text, key points and dates; moves the summary's slider; listens to keys. What it shows is in the page already.
(() => {
  const byId = (id) => document.getElementById(id);
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const value = (text) => '"' + CSS.escape(text) + '"';
  const cards = all(".kp");
  let lit = [];
  let pinned = "";

  for (const control of all(".slider, .filter, .keys")) control.hidden = false;

  // Key points, days and summary sentences share an attribute with all that belongs to them.
  const partners = (element) => {
    const of = element.dataset;
    if (of.k) return of.k.split(" ").map((id) => `[data-k~=${value(id)}]`).join();
    if (of.t) return `[data-t=${value(of.t)}]`;
    return of.r ? `.s.on[data-r=${value(of.r)}]` : "";
  };
  const light = (selector) => {
    for (const element of lit) element.classList.remove("lit");
    lit = selector ? all(selector) : [];
    for (const element of lit) element.classList.add("lit");
  };
  const rest = () => light(pinned && `[data-k~=${value(pinned)}]`);

  const shows = (event) => {
    const element = event.target.closest("[data-k], [data-t], [data-r]");
    if (!element) return rest();
    light(partners(element));
    const aside = element.closest("article") && element.dataset.k && byId(element.dataset.k.split(" ")[0]);
    if (aside && scrollsByItself()) aside.scrollIntoView({ block: "nearest" });
  };
  const scrollsByItself = () => getComputedStyle(document.querySelector("aside")).position === "sticky";
  for (const type of ["mouseover", "focusin"]) document.addEventListener(type, shows);
  document.addEventListener("mouseleave", rest);

  // Shows a key point and the words that say it; the focus goes where the reader wants to be next.
  const pick = (id, mention, focus) => {
    const card = byId(id);
    if (!card) return;
    pinned = id;
    const mark = byId("m" + (mention ?? card.dataset.m));
    card.scrollIntoView({ block: "nearest" });
    if (mark && (scrollsByItself() || focus === mark)) mark.scrollIntoView({ block: "center" });
    (focus ?? card).focus({ preventScroll: true });
    rest();
    history.replaceState(null, "", "#" + id);
  };
  // As the text has them: the first word of each best mention.
  const order = cards
    .map((card) => ({ card, mark: byId("m" + card.dataset.m) }))
    .sort((a, b) => (a.mark.compareDocumentPosition(b.mark) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1))
    .map((pair) => pair.card);
  const step = (by) => {
    const shown = order.filter((card) => !card.hidden);
    if (!shown.length) return;
    const at = shown.findIndex((card) => card.id === pinned);
    const next = at < 0 ? (by > 0 ? 0 : shown.length - 1) : (at + by + shown.length) % shown.length;
    pick(shown[next].id);
  };

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    if (!link) return;
    const target = link.hash.slice(1);
    const card = link.closest(".kp");
    if (card && /^m\d+$/.test(target)) pick(card.id, target.slice(1), byId(target));
    else if (byId(target)?.classList.contains("kp")) pick(target);
    else return;
    event.preventDefault();
  });

  const filter = byId("filter");
  const find = () => {
    const words = filter.value.toLowerCase().split(/\s+/).filter(Boolean);
    let found = 0;
    for (const card of cards) {
      card.words ??= (card.closest(".kind").querySelector("h3").textContent + " " + card.textContent).toLowerCase();
      card.hidden = !words.every((word) => card.words.includes(word));
      found += card.hidden ? 0 : 1;
    }
    for (const kind of all(".kind")) kind.hidden = !kind.querySelector(".kp:not([hidden])");
    byId("found").textContent = words.length ? `${found} of ${cards.length}` : "";
  };
  filter?.addEventListener("input", find);

  const length = byId("length");
  length?.addEventListener("input", () => {
    const sentences = Number(length.value);
    document.querySelector(".slider output").textContent = length.value;
    for (const item of all(".summary li")) item.hidden = Number(item.dataset.r) > sentences;
    for (const sentence of all(".s")) sentence.classList.toggle("on", Number(sentence.dataset.r) <= sentences);
  });

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") {
      if (filter && document.activeElement === filter && filter.value) {
        filter.value = "";
        find();
      } else {
        document.activeElement.blur();
        pinned = "";
        rest();
      }
      return;
    }
    if (event.target.closest("input:not([type=range]), textarea, select")) return;
    if (event.key === "j") step(1);
    else if (event.key === "k") step(-1);
    else if (event.key === "/" && filter) filter.focus();
    else return;
    event.preventDefault();
  });

  const follow = () => {
    let id = "";
    try {
      id = decodeURIComponent(location.hash.slice(1));
    } catch {
      return;
    }
    const target = id && byId(id);
    if (!target) return;
    if (target.classList.contains("kp")) pick(id);
    else light(partners(target.closest("[data-k], [data-t], [data-r]") ?? target));
  };
  addEventListener("hashchange", follow);
  follow();
})();
