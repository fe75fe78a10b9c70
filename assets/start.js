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
