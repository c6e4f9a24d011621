/**
 * Runs inside the printing page: replaces its document by `html` and resolves when fonts and pictures are ready.
 * The page's policy lets nothing load and nothing run; what is taken out here never gets so far as to be refused.
 * @param {string} html a complete HTML document
 * @param {string} style style sheet of the printer, put before the document's own
 * @returns {Promise<{ headings: string[], links: { target: string, text: string }[] }>} texts of the headings, for the
 *   bookmarks, and of the links, each in order
 */
globalThis.showDocument = async (html, style) => {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  const active =
    'script, iframe, frame, frameset, object, embed, applet, portal, link, base, meta[http-equiv], template';
  for (const element of parsed.querySelectorAll(active)) element.remove();
  // No parser finds a handler where the source does not name one; most sources do not, and looking at each attribute takes time.
  const suspects = /on[a-z]+\s*=/iu.test(html) ? '*' : '[*|href]';
  for (const element of parsed.querySelectorAll(suspects)) {
    for (const { name, value } of [...element.attributes]) {
      const isLink = /^(xlink:)?href$/iu.test(name) && element.matches('a, area, svg a');
      if (/^on/iu.test(name) || (isLink && !/^(https?:|mailto:|tel:|#)/iu.test(value.trim()))) {
        element.removeAttribute(name);
      }
    }
  }
  const own = parsed.createElement('style');
  own.textContent = style;
  parsed.head.prepend(own);
  document.documentElement.replaceWith(document.adoptNode(parsed.documentElement));
  await Promise.all([
    ...[...document.fonts].map((face) => face.load().catch(() => undefined)),
    ...[...document.images].map((image) => image.decode().catch(() => undefined)),
  ]);
  return {
    headings: [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(lineOf),
    links: [...document.querySelectorAll('a[href]')].map((link) => {
      const href = link.getAttribute('href');
      return { target: URL.canParse(href) ? new URL(href).href : href, text: lineOf(link) };
    }),
  };
};

/** Text of an element as one line. */
function lineOf(element) {
  const copy = element.cloneNode(true);
  for (const lineBreak of copy.querySelectorAll('br')) lineBreak.replaceWith(' ');
  return copy.textContent.replace(/\s+/gu, ' ').trim();
}

/**
 * Makes fonts known to the page for as long as it is open.
 * @param {{ family: string, weight: string, style: string, data: string }[]} faces with their files in base64
 */
globalThis.addFaces = (faces) => {
  for (const { family, weight, style, data } of faces) {
    document.fonts.add(new FontFace(family, `url(data:font/ttf;base64,${data})`, { weight, style }));
  }
};
