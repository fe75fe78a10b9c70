// Watches the page's one connection. Once the app has drawn its first screen, the opening picture goes. Once KapJournal has
// gone, the page says so and shows whom one can reach; once KapJournal is back, and has proven that it is, the page goes on.
(() => {
  const ASK_EVERY_MS = 1000;
  const SAY_AFTER_MS = 2000;
  const RELOAD_AFTER_MS = 8000;
  const UNSEEN_MS = 3000;
  const UNPAINTED_MS = 10000;
  const GREETED_MS = 700;
  const FADE_MS = 250;
  const WAITING = ["248,249,255", "17,20,24", "0,0,0"]; // Flet's own page by day and by night, and a canvas still empty

  let known = null; // {run, key}: with the key it can be checked who answers
  let instead = ""; // what to show without KapJournal
  let trusted = true;
  let leaving = false;
  let messages = 0;
  let opening = false;

  const ask = async (path, credentials) => {
    const answer = await fetch(path, { cache: "no-store", credentials, redirect: "error" });
    return answer.ok ? answer : Promise.reject(new Error(`${answer.status}`));
  };
  const later = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

  // The opening picture

  const eye = Object.assign(document.createElement("canvas"), { width: 1, height: 1 })
    .getContext("2d", { willReadFrequently: true });

  // The colour that the engine has painted last into the lower right corner; nothing while there is no canvas, null where
  // that cannot be seen.
  function painted() {
    const canvas = document.querySelector("flt-glass-pane")?.shadowRoot?.querySelector("canvas");
    if (!canvas?.width) {
      return "";
    }
    eye.clearRect(0, 0, 1, 1);
    eye.drawImage(canvas, canvas.width - 3, canvas.height - 3, 1, 1, 0, 0, 1, 1);
    const [red, green, blue, alpha] = eye.getImageData(0, 0, 1, 1).data;
    return alpha === 255 ? `${red},${green},${blue}` : null;
  }

  // A slow computer paints long after the client has laid a screen out, and Flet's own page in between. How long it may
  // take counts from the message that held the screen, or from where nothing can be seen.
  async function open() {
    if (opening) {
      return;
    }
    opening = true;
    let since = null;
    for (let colour = painted(); !colour || WAITING.includes(colour); colour = painted()) {
      since ??= messages > 1 || colour === null ? performance.now() : null;
      if (since !== null && performance.now() - since > (colour === null ? UNSEEN_MS : UNPAINTED_MS)) {
        break;
      }
      await later(50);
    }
    const picture = document.getElementById("opening");
    picture?.classList.add("over");
    await later(FADE_MS);
    picture?.remove();
  }

  // The first message greets, the second one holds the first screen. Whoever comes back to a session that goes on is sent
  // its screen with the greeting, and may hear nothing more for long.
  async function heard() {
    messages += 1;
    if (messages === 1) {
      await later(GREETED_MS);
    }
    open();
  }

  // The page in place of the app

  function show() {
    if (document.getElementById("gone") || !instead) {
      return;
    }
    const page = document.createElement("div");
    page.id = "gone";
    page.innerHTML = instead;
    document.body.replaceChildren(page); // nothing that was read or typed stays on the screen
    page.querySelector("h1").focus();
  }

  // Who answers at this address? Another program may have taken it. It is sent no cookie, and shown nothing.
  async function whoAnswers() {
    const text = new TextEncoder();
    const nonce = crypto.randomUUID();
    const told = await (await ask(`/kapjournal/back?nonce=${nonce}`, "omit")).json();
    const hmac = { name: "HMAC", hash: "SHA-256" };
    const key = await crypto.subtle.importKey("raw", text.encode(known.key), hmac, false, ["verify"]);
    const proof = Uint8Array.from(told.proof.match(/../g), (pair) => parseInt(pair, 16));
    const message = text.encode(`${nonce} ${location.host} ${told.run}`);
    return (await crypto.subtle.verify("HMAC", key, proof, message)) ? told.run : null;
  }

  async function lost() {
    if (!trusted || leaving) {
      return;
    }
    trusted = false;
    const since = performance.now();
    while (!trusted) {
      const run = known && (await whoAnswers().catch(() => null));
      if (run && run === known.run && !document.getElementById("gone")) {
        trusted = true; // the same one, after a moment: Flet's client connects again by itself
        setTimeout(() => !connected && window.location.reload(), RELOAD_AFTER_MS);
      } else if (run) {
        window.location.reload();
        return;
      } else {
        if (performance.now() - since > SAY_AFTER_MS) {
          show();
        }
        await later(ASK_EVERY_MS);
      }
    }
  }

  let connected = false;
  const Socket = window.WebSocket;
  window.WebSocket = class extends Socket {
    constructor(...given) {
      if (!trusted) {
        throw new DOMException("KapJournal is not there.", "NetworkError");
      }
      super(...given);
      this.addEventListener("open", () => { connected = true; });
      this.addEventListener("message", heard);
      this.addEventListener("close", () => { connected = false; lost(); });
    }
  };

  window.addEventListener("pagehide", () => { leaving = true; });
  window.addEventListener("pageshow", () => { leaving = false; });
  // Asked for at once: KapJournal may go while it opens.
  ask("/kapjournal/gone", "same-origin").then((answer) => answer.text()).then((page) => { instead = page; });
  ask("/kapjournal/proof-key", "same-origin").then((answer) => answer.json()).then((told) => { known = told; });
})();
