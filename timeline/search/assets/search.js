// Searches the events of the timeline. Only the search page loads it, and it loads the events when somebody begins.
"use strict";

const timelineSearch = (() => {
  const MOST = 20; // events that are listed at once
  const PAUSE = 300; // milliseconds without a key until the address says what was asked
  const [ID, DATE, TITLE, NAMES, QUOTES, PLACE, TITLE_LANGUAGE, QUOTES_LANGUAGE] = [0, 1, 2, 3, 4, 5, 6, 7];

  const place = document.querySelector("#search");
  const parts = ["[role=search]", "input", "[role=status]", "ol"];
  const [asking, box, status, list] = parts.map((part) => place.querySelector(part));
  const says = place.dataset;
  const numbers = new Intl.NumberFormat(says.language); // takes a while: not when a key is pressed

  // --- words ---

  const ASCII = /^[\x00-\x7f]*$/;
  const letter = (character) => {
    const plain = character.normalize("NFD").replace(/\p{M}+/gu, "");
    return plain.length === character.length ? plain : character;
  };
  const fold = (text) => (ASCII.test(text) ? text : Array.from(text, letter).join("")); // of the same length

  // At the beginning of words in Latin letters; anywhere in other scripts, whose words regular expressions do not part.
  const anywhere = {
    unicode: true,
    interSplit: "[^\\p{L}\\d']+",
    intraSplit: "\\p{Ll}\\p{Lu}",
    intraBound: "\\p{L}\\d|\\d\\p{L}|\\p{Ll}\\p{Lu}",
    intraChars: "[\\p{L}\\d']",
    intraContr: "'\\p{L}{1,2}\\b",
  };
  const exact = { latin: new uFuzzy({ interLft: 2 }), other: new uFuzzy(anywhere) };
  const near = { latin: new uFuzzy({ interLft: 2, intraMode: 1 }), other: new uFuzzy({ ...anywhere, intraMode: 1 }) };
  const words = (asked) => fold(asked).match(/"[^"]+"|[^\s"]+/g)?.filter((word) => /[\p{L}\d]/u.test(word)) ?? [];

  // --- events ---

  let events = null;
  let texts = []; // of each event what is searched, its title first
  let titles = [];

  // Of a word: what matches it, and the places of the events that have it, those with it in their titles besides.
  // One that no event has just so is taken for a slip of the pen.
  const look = (word) => {
    const [just, nearly] = [exact, near].map((way) => (ASCII.test(word) ? way.latin : way.other));
    const found = just.filter(texts, word, shorter(word)) ?? [];
    const fuzzy = found.length ? just : nearly;
    const all = found.length ? found : nearly.filter(texts, word) ?? [];
    const [having, titled] = [all, fuzzy.filter(titles, word, all) ?? []].map((places) => new Set(places));
    return { word, fuzzy, all, having, titled, slip: !found.length };
  };

  const known = new Map();

  // What has a word has its beginning, which was typed just before. Not so where signs part it.
  const shorter = (word) => {
    const before = /^[\p{L}\d]+$/u.test(word) && known.get(word.slice(0, -1));
    return before && !before.slip ? before.all : undefined;
  };

  const hits = (word) => {
    if (!known.has(word)) known.set(word, look(word));
    return known.get(word);
  };

  // The places of the events that have every word; those first that have them all in their titles.
  const common = (asked) => {
    const [{ all }, ...others] = asked;
    const found = all.filter((n) => others.every(({ having }) => having.has(n)));
    const titled = (n) => asked.every((each) => each.titled.has(n));
    return [...found.filter(titled), ...found.filter((n) => !titled(n))];
  };

  // --- results ---

  const element = (name, className, ...within) => {
    const made = document.createElement(name);
    if (className) made.className = className;
    made.append(...within);
    return made;
  };

  // Texts with what was asked for marked in them: each as a list of pieces.
  const marked = (plain, asked) => {
    const folded = plain.map(fold);
    const spots = plain.map(() => []);
    for (const { word, fuzzy } of asked.filter(({ word }) => !/^[a-z]$/i.test(word))) { // a word just begun marks too much
      const having = fuzzy.filter(folded, word);
      if (!having?.length) continue;
      const { idx, ranges } = fuzzy.info(having, folded, word);
      idx.forEach((n, at) => spots[n].push(...ranges[at]));
    }
    return plain.map((text, n) => pieces(text, spots[n]));
  };

  const pieces = (text, flat) => {
    const ranges = Array.from({ length: flat.length / 2 }, (_, n) => flat.slice(2 * n, 2 * n + 2));
    const parts = [];
    let at = 0;
    for (const [start, end] of ranges.sort(([a], [b]) => a - b)) {
      if (start < at) continue;
      parts.push(text.slice(at, start), element("mark", "", text.slice(start, end)));
      at = end;
    }
    return [...parts, text.slice(at)];
  };

  const results = (found, asked) => {
    const [dates, headings, names, quotes] = [DATE, TITLE, NAMES, QUOTES].map((field) =>
      marked(found.map((event) => event[field].replaceAll("\n", " … ")), asked));
    return found.map((event, n) => {
      const link = element("a", "", ...headings[n]);
      link.href = `${says.root}/${event[PLACE] || `events/${event[ID]}.html`}`;
      const parts = [
        element("p", "tl-event__date", ...dates[n]),
        element("h2", "tl-event__title", link),
        element("p", "tl-found__quote", ...quotes[n]),
        element("p", "tl-found__names", ...names[n]),
      ];
      for (const [each, language] of [[link, TITLE_LANGUAGE], [parts[2], QUOTES_LANGUAGE]]) {
        each.dir = "auto";
        if (event[language]) each.lang = event[language];
      }
      return element("li", "", ...parts);
    });
  };

  const show = () => {
    const typed = words(box.value);
    if (!typed.length || !events) {
      list.replaceChildren();
      status.textContent = typed.length ? says.loading : "";
      return;
    }
    const asked = typed.map(hits);
    const found = common(asked);
    const count = numbers.format(found.length);
    const said = asked.some(({ slip }) => slip) ? says.similar : says.found;
    const more = found.length > MOST ? ` ${says.more.replace("{n}", MOST)}` : "";
    list.replaceChildren(...results(found.slice(0, MOST).map((n) => events[n]), asked));
    status.textContent = found.length ? said.replace("{n}", count) + more : says.none;
  };

  // --- what the reader does ---

  let loading = false;
  const load = () => {
    if (loading) return;
    loading = true;
    const script = element("script", "");
    script.src = says.events;
    script.onerror = () => {
      loading = false;
      status.textContent = says.failed;
    };
    document.head.append(script);
  };

  let waiting = 0;
  const remember = () => {
    const address = new URL(location.href);
    if (box.value.trim()) address.searchParams.set("q", box.value.trim());
    else address.searchParams.delete("q");
    try {
      history.replaceState(null, "", address);
    } catch {
      // Some browsers let no page from a disk change its address.
    }
  };

  box.addEventListener("focus", load);
  box.addEventListener("input", () => {
    load();
    show();
    clearTimeout(waiting);
    waiting = setTimeout(remember, PAUSE);
  });
  box.addEventListener("change", remember);

  // The arrows lead from the words to the results and through them, as Tab does.
  place.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const stops = [box, ...list.querySelectorAll("a")];
    const next = stops[stops.indexOf(document.activeElement) + step];
    if (step && next && stops.includes(document.activeElement)) {
      event.preventDefault();
      next.focus();
    }
  });

  place.querySelector(".tl-search__without").hidden = true;
  asking.hidden = false;
  const asked = new URLSearchParams(location.search).get("q");
  if (asked) {
    box.value = asked;
    load();
    show();
  }

  return (loaded) => {
    events = loaded;
    texts = events.map((event) => fold([event[TITLE], event[DATE], event[NAMES], event[QUOTES]].join("\n")));
    titles = events.map((event) => fold(event[TITLE]));
    results(events.slice(0, MOST), [hits("a")]); // what is done a second time is quicker
    show();
  };
})();
