// npm older than 11 runs Puppeteer's install script, whose download of a browser is not wanted: the browser is pinned
// through @sparticuz/chromium (pipeline/print/browser.ts).
module.exports = { skipDownload: true };
