// Starts the interface, and says so in words when it does not start: a blank window is a bug.
//
// The interface sets `data-mounted` on the root element once it stands; the stylesheet then hides
// the page's first picture together with anything that was said here.

const PATIENCE_MS = 5000;

const root = document.documentElement;
const mounted = () => "mounted" in root.dataset;

/** Adds an element with a text to a parent. Built by hand: the content policy forbids HTML strings. */
function add(parent, name, className, text) {
  const element = document.createElement(name);
  element.className = className;
  element.textContent = text;
  return parent.appendChild(element);
}

/** Shows once, in place of the interface, that it did not start. */
function say(reason) {
  const boot = document.getElementById("boot");
  if (mounted() || !boot || boot.querySelector(".boot-said")) return;
  const said = document.createElement("div");
  said.className = "boot-said";
  said.setAttribute("role", "alert");
  // Filled after it is in the page, so that a screen reader speaks it.
  boot.append(said);
  add(said, "h1", "", "Holdfast did not start");
  add(said, "p", "", "Its window opened, but the pages inside it did not. Your journal is closed and untouched: nothing is lost.");
  add(said, "p", "", "Please close this window and open Holdfast again. If it happens a second time, start the computer again or install Holdfast anew; your journal stays where it is.");
  add(said, "p", "detail", `For a bug report: ${reason}`);
}

const describe = (error) => (error && error.message) || String(error);

window.addEventListener("error", (event) => say(event.message || "a file of the app is missing"));
window.addEventListener("unhandledrejection", (event) => say(describe(event.reason)));
setTimeout(() => say(`not ready after ${PATIENCE_MS / 1000} seconds`), PATIENCE_MS);

try {
  const { default: init } = await import("/ui.js");
  await init({ module_or_path: "/ui_bg.wasm" });
} catch (error) {
  say(describe(error));
}
