// Puts look, size and face on the page before its first paint, so that a dark window does not
// flash white. The shell writes them into the address; the interface confirms them once it stands.

for (const [name, word] of new URLSearchParams(location.search)) {
  if (["theme", "text", "face"].includes(name) && /^[a-z0-9-]+$/.test(word)) {
    document.documentElement.dataset[name] = word;
  }
}
