"use strict";
// Lists the folder's documents as they are digested, puts dropped files into it, and searches key points. What comes
// from a document is only ever set as text.
(() => {
  const byId = (id) => document.getElementById(id);
  const make = (tag, className, ...children) => {
    const element = document.createElement(tag);
    if (className) element.className = className;
    element.append(...children);
    return element;
  };
  const link = (text, href) => {
    const element = make("a", "", make("bdi", "", text));
    element.href = href;
    return element;
  };
  const say = (text) => (byId("news").textContent = text);
  const words = (kind) => kind.charAt(0).toUpperCase() + kind.slice(1).replaceAll("_", " ");
  const count = (number, one) => `${number} ${one}${number === 1 ? "" : "s"}`;

  // Documents.
  const list = byId("documents");
  const waiting = new Map();
  let latest = { version: -1, total: 0, documents: [] };

  const row = (entry) => {
    const about = [];
    const read = entry.status === "done" || entry.status === "partial";
    if (read) about.push(count(entry.points, "key point"));
    if (entry.status !== "done") about.unshift(entry.status);
    about.push(...entry.warnings);
    const item = make("li", read ? "" : "bad", link(entry.title || entry.key, "/documents/" + entry.id));
    if (entry.title) item.append(" ", make("bdi", "meta", entry.key));
    item.append(make("span", "meta", about.join(" · ")));
    if (entry.problem) item.append(make("span", "problem", entry.problem));
    item.dataset.key = entry.key;
    return item;
  };
  const pending = (key) => make("li", "pending", make("bdi", "", key), make("span", "meta", "reading …"));
  const draw = () => {
    // What was put is waited for until the list has something newer of it.
    for (const entry of latest.documents) if (entry.change > (waiting.get(entry.key) ?? Infinity)) waiting.delete(entry.key);
    const focused = document.activeElement?.closest?.("#documents li")?.dataset.key;
    list.replaceChildren(...[...waiting.keys()].map(pending), ...latest.documents.map(row));
    const left = latest.total - latest.documents.length;
    if (left > 0) list.append(make("li", "meta", `and ${left} more, found by a search`));
    if (!list.children.length) list.append(make("li", "none", "Nothing here yet."));
    if (focused) list.querySelector(`li[data-key="${CSS.escape(focused)}"] a`)?.focus();
  };
  const show = (answer) => {
    const before = latest.version;
    latest = answer;
    draw();
    const news = answer.documents.find((entry) => entry.change > before);
    if (before >= 0 && news) say(`${news.key}: ${news.problem || count(news.points, "key point")}`);
  };
  const look = async () => {
    try {
      const response = await fetch("/documents.json?after=" + latest.version, { cache: "no-store" });
      if (response.status === 200) show(await response.json());
      document.body.classList.remove("gone");
    } catch {
      document.body.classList.add("gone");
      say("The server does not answer; is it still running?");
    }
    setTimeout(look, 700);
  };
  look();

  // Files.
  const most = Number(byId("home").dataset.max);
  const put = async (file) => {
    if (file.size > most) return say(`${file.name} has ${file.size} bytes; at most ${most} are read`);
    say(`${file.name}: on its way …`);
    const before = latest.version;
    try {
      const response = await fetch("/inbox/" + encodeURIComponent(file.name), { method: "PUT", body: file });
      const answer = await response.json();
      if (!response.ok) return say(`${file.name}: ${answer.detail}`);
      if (answer.written) waiting.set(answer.key, before);
      say(answer.written ? `${answer.key}: reading …` : `${answer.key} is there already`);
      draw();
    } catch {
      say(`${file.name} could not be read or sent; a folder cannot be dropped`);
    }
  };
  const putAll = async (files) => {
    for (const file of files) await put(file);
  };
  byId("files").addEventListener("change", async (event) => {
    await putAll([...event.target.files]);
    event.target.value = "";
  });
  // Wherever they are dropped, else the browser would leave the page for the file.
  addEventListener("dragover", (event) => {
    if (![...event.dataTransfer.types].includes("Files")) return;
    event.preventDefault();
    byId("drop").classList.add("over");
  });
  addEventListener("dragleave", (event) => {
    if (!event.relatedTarget) byId("drop").classList.remove("over");
  });
  addEventListener("drop", (event) => {
    byId("drop").classList.remove("over");
    if (!event.dataTransfer.files.length) return;
    event.preventDefault();
    putAll([...event.dataTransfer.files]);
  });

  // Search.
  const results = byId("results");
  let asked = "";
  let searches = 0;
  const names = (references) => references.map((one) => one.name).join(", ");
  const point = (found) => {
    const kp = found.keyPoint;
    const best = kp.mentions[kp.best];
    const who = make("p", "who", make("b", "", make("bdi", "", names(kp.actors) || "(not said who)")));
    if (kp.recipients.length) who.append(" → ", make("b", "", make("bdi", "", names(kp.recipients))));
    const what = link(`“${best.content.map((one) => one.text).join(" … ") || best.cue.text}”`, `/documents/${found.documentId}#${kp.id}`);
    what.className = "what";
    who.append(": ", what);
    const date = found.dateBasis === "none" ? "undated" : found.date + (found.dateBasis === "document" ? " (the document’s)" : "");
    const about = make("p", "meta", `${words(kp.kind)} · ${date} · `, make("bdi", "", found.title || found.source.key));
    return make("li", "kp", who, about);
  };
  const search = async (query, cursor) => {
    const number = ++searches;
    byId("answer").textContent = "Searching …";
    let response;
    let answer;
    try {
      response = await fetch("/v1/key-points?" + query + (cursor ? "&cursor=" + encodeURIComponent(cursor) : ""));
      answer = await response.json();
    } catch {
      byId("answer").textContent = "The server does not answer; is it still running?";
      return;
    }
    if (number !== searches) return;
    if (!cursor) results.replaceChildren();
    if (!response.ok) {
      byId("answer").textContent = answer.detail;
      byId("more").hidden = true;
      return;
    }
    results.append(...answer.keyPoints.map(point));
    byId("more").hidden = !answer.cursor;
    byId("more").dataset.cursor = answer.cursor ?? "";
    byId("answer").textContent = results.children.length ? count(results.children.length, "key point") + (answer.cursor ? " so far" : "") : "No such key points.";
  };
  byId("search").addEventListener("submit", (event) => {
    event.preventDefault();
    const parameters = new URLSearchParams();
    for (const [name, value] of new FormData(event.target)) if (value.trim()) parameters.set(name, value.trim());
    asked = parameters.toString();
    if (parameters.has("kind") || parameters.has("actor")) search(asked, "");
    else byId("answer").textContent = "Choose a kind, or say who acts.";
  });
  byId("more").addEventListener("click", () => search(asked, byId("more").dataset.cursor));

  // Keys.
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") return document.activeElement.blur();
    if (event.target.closest("input, textarea, select")) return;
    const links = [...list.querySelectorAll("a")];
    const at = links.indexOf(document.activeElement);
    if (event.key === "/") byId("search").elements.actor.focus();
    else if (event.key === "j") links[Math.min(at + 1, links.length - 1)]?.focus();
    else if (event.key === "k") links[Math.max(at - 1, 0)]?.focus();
    else return;
    event.preventDefault();
  });
})();
