// What flutter_bootstrap.js and Flet's client read at the start: every file comes from this server.
window.flet = {
  pyodide: false,
  multiView: false,
  noCdn: true,
  webSocketEndpoint: "/ws",
  entrypointBaseUrl: "/",
  assetBase: "/",
  routeUrlStrategy: "path",
  canvasKitBaseUrl: "/canvaskit/",
  webRenderer: "auto",
  fontFallbackBaseUrl: "assets/fonts/",
};

window.flet.flutterAppLoaded = new Promise((resolve) => {
  window.flet.flutterAppResolve = resolve;
});

// Safari brings a page back from its history with an engine that no longer draws; only a new one does.
window.addEventListener("pageshow", (event) => {
  if (event.persisted && navigator.vendor.startsWith("Apple")) {
    window.location.reload();
  }
});

// Flet's client asks a CDN for a player of Rive animations, of which KapJournal has none. The Content-Security-Policy
// would stop the request; here it is not even made, and the client hears at once that there is no player.
const append = Element.prototype.append;
Element.prototype.append = function (...nodes) {
  const isForeign = (node) => node instanceof HTMLScriptElement && /^https?:/.test(node.src)
    && new URL(node.src).origin !== window.location.origin;
  for (const script of nodes.filter(isForeign)) {
    setTimeout(() => script.dispatchEvent(new Event("error")));
  }
  append.apply(this, nodes.filter((node) => !isForeign(node)));
};

// What these keys do in the browser would lead away from the journal: a search of a page that holds no text, the
// address line, and another part of the window. Here they search the journal, lock it, and lead to its next pane.
addEventListener("keydown", (event) => {
  const command = /Mac/.test(navigator.platform) ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey;
  if (command && !event.altKey && !event.shiftKey && ["f", "l"].includes(event.key.toLowerCase())) {
    event.preventDefault();
  }
  if (event.key === "F6" && event.ctrlKey) {
    event.preventDefault();
  }
});
