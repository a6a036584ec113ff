// What the tests ask of a page that is shown. Each question is answered with what is wrong, in words: [] is good.
globalThis.look = (() => {
  const SMALLEST = 24; // CSS pixels of a target, each way
  const RING = { width: 2, contrast: 3 };
  const all = (selector) => [...document.querySelectorAll(selector)];
  const name = (element) => {
    const words = element.textContent.trim().replace(/\s+/g, " ").slice(0, 40);
    return `<${element.tagName.toLowerCase()}${element.className ? ` class="${element.getAttribute("class")}"` : ""}> ${words}`;
  };
  const style = (element) => getComputedStyle(element);
  const ancestors = (element) => (element ? [element, ...ancestors(element.parentElement)] : []);
  const shown = (element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  const clipped = (element) => ancestors(element).some((each) => style(each).clipPath !== "none");

  // --- texts ---

  const texts = () => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) {
      const node = walker.currentNode;
      if (node.data.trim() && shown(node.parentElement) && !clipped(node.parentElement)) found.push(node);
    }
    return found;
  };

  const lines = (node) => {
    const range = document.createRange();
    range.selectNodeContents(node);
    return [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1);
  };

  // --- colours ---

  const pixel = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  const paint = (colour) => {
    pixel.clearRect(0, 0, 1, 1);
    pixel.fillStyle = colour;
    pixel.fillRect(0, 0, 1, 1);
    return [...pixel.getImageData(0, 0, 1, 1).data].map((byte) => byte / 255);
  };
  const known = new Map(); // a page has few colours, and painting takes long
  const channels = (colour) => known.get(colour) ?? known.set(colour, paint(colour)).get(colour);
  const over = ([...above], below) => below.map((part, n) => above[n] * above[3] + part * (1 - above[3]));
  const luminance = (colour) => {
    const [red, green, blue] = colour.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const ratio = (one, other) => {
    const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  };

  // What the browser itself paints below a page that has no background.
  const canvas = () => {
    const probe = document.body.appendChild(document.createElement("i"));
    probe.style.backgroundColor = "Canvas";
    const colour = channels(style(probe).backgroundColor).slice(0, 3);
    probe.remove();
    return colour;
  };
  const ground = (element) =>
    ancestors(element).reduceRight((below, each) => over(channels(style(each).backgroundColor), below), canvas());
  const ink = (element) => {
    const [red, green, blue, alpha] = channels(style(element).color);
    const opacity = ancestors(element).reduce((product, each) => product * style(each).opacity, alpha);
    return over([red, green, blue, opacity], ground(element));
  };
  const needed = (element) => {
    const { fontSize, fontWeight } = style(element);
    return parseFloat(fontSize) >= (fontWeight >= 700 ? 56 / 3 : 24) ? 3 : 4.5; // large text, as WCAG has it
  };

  const faint = () =>
    [...new Set(texts().map((node) => node.parentElement))].flatMap((element) => {
      const painted = ancestors(element).find((each) => style(each).backgroundImage !== "none");
      if (painted) return [`${name(element)}: on an image, whose colours are unknown`];
      const found = ratio(ink(element), ground(element));
      return found < needed(element) ? [`${name(element)}: ${found.toFixed(2)} of ${needed(element)}`] : [];
    });

  // --- layout ---

  const sideways = () => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const outside = ({ left, right, width }) => width > 1 && (left < -0.5 || right > clientWidth + 0.5);
    const scrolls = scrollWidth > clientWidth ? [`the page is ${scrollWidth} px wide on ${clientWidth} px`] : [];
    const boxes = all("body *").filter((element) => shown(element) && outside(element.getBoundingClientRect()));
    const words = texts().filter((node) => lines(node).some(outside));
    return [...scrolls, ...boxes.map(name), ...words.map((node) => node.data.trim())];
  };

  const collisions = () => {
    const placed = texts().flatMap((node) => lines(node).map((box) => ({ node, box })));
    const deep = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
      Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 0.4 * Math.min(a.height, b.height);
    return placed.flatMap((one, n) =>
      placed.slice(n + 1).filter((other) => one.node !== other.node && deep(one.box, other.box))
        .map((other) => `"${one.node.data.trim()}" lies on "${other.node.data.trim()}"`));
  };

  // Words that run over the end of a line, though nothing in them says that they may. An address has no words.
  const broken = () =>
    texts().filter((node) => !/^https?:/.test(node.data.trim())).flatMap((node) =>
      [...node.data.matchAll(/[^\s\u200b\u00ad\-\u2010-\u2015/]+/g)].flatMap(({ 0: word, index }) => {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1 ? [word] : [];
      }));

  // --- what a keyboard or a finger can reach ---

  const stops = () => all("a[href], summary, button, input, select, textarea, [tabindex]").filter(shown);

  // A link among the words of a sentence is as high as its line.
  const inSentence = (link) => {
    const block = ancestors(link.parentElement).find((each) => style(each).display !== "inline");
    return style(link).display === "inline" && block.textContent.trim() !== link.textContent.trim();
  };

  const small = () =>
    stops().filter((target) => !clipped(target) && !inSentence(target)).flatMap((target) => {
      const { width, height } = target.getBoundingClientRect();
      return Math.min(width, height) < SMALLEST - 0.01 ? [`${name(target)}: ${width.toFixed(1)} x ${height.toFixed(1)} px`] : [];
    });

  const covered = (element) => {
    const { left, top, width, height } = element.getClientRects()[0];
    const front = document.elementFromPoint(left + width / 2, top + height / 2);
    return !element.contains(front) && !front?.contains(element);
  };

  // Where the focus is, counted in stops, and what is wrong with how it shows.
  const focus = () => {
    const element = document.activeElement;
    const { outlineStyle, outlineWidth, outlineColor } = style(element);
    const own = outlineStyle === "auto"; // the browser's, which sees to it that it shows
    const rings = own || (outlineStyle !== "none" && parseFloat(outlineWidth) >= RING.width);
    const against = ground(element.parentElement);
    const contrast = ratio(over(channels(outlineColor), against), against);
    const wrong = [
      [!rings, "no outline"],
      [rings && !own && contrast < RING.contrast, `an outline of contrast ${contrast.toFixed(2)}`],
      [clipped(element) || covered(element), "out of sight"],
    ];
    return { at: stops().indexOf(element), name: name(element), wrong: wrong.flatMap(([is, what]) => (is ? [what] : [])) };
  };

  return { faint, sideways, collisions, broken, stops: () => stops().map(name), small, focus };
})();
