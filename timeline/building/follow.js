// Loads the page again when a build has changed the site, and shows what one that failed had to say.
"use strict";

{
  const PAUSE = 1000; // milliseconds until a server that is away is asked again
  const NOTE = `position: fixed; inset: auto 0 0; z-index: 9999; margin: 0; padding: 1rem; max-height: 50vh; overflow: auto;
    font: 14px/1.5 monospace; white-space: pre-wrap; text-align: start; color: #8c1515; background: #fff;
    border-top: 4px solid`;
  const { edition } = document.currentScript.dataset; // of the site that this page is of

  const note = document.createElement("pre");
  note.style.cssText = NOTE;
  note.setAttribute("role", "alert");
  note.dir = "ltr";

  const pause = () => new Promise((done) => setTimeout(done, PAUSE));

  // A browser opens few connections at once to a server: pages that nobody sees must not hold any.
  const seen = () =>
    new Promise((done) => {
      if (document.hidden) document.addEventListener("visibilitychange", done, { once: true });
      else done();
    });

  const follow = async (known) => {
    await seen();
    try {
      const news = await (await fetch(`/.timeline/news?known=${known}`)).json();
      if (news.edition !== edition) return location.reload();
      note.textContent = news.problems;
      if (news.problems) document.body.append(note);
      else note.remove();
      known = news.name;
    } catch {
      await pause(); // the server is away, and may come back
    }
    return follow(known);
  };

  if (window === top) follow("");
}
