/**
 * Command line of the printing browser. `profile` is a folder of its own.
 * The network flags are the outer wall: a proxy that does not exist (loopback included) and no name that resolves.
 */
export function browserFlags(profile: string, sandbox: boolean): string[] {
  return [
    '--headless',
    '--remote-debugging-pipe',
    `--user-data-dir=${profile}`,
    ...(sandbox ? [] : ['--no-sandbox']),
    ...networkFlags,
    ...renderingFlags,
    ...quietFlags,
    ...frameFlags,
    'about:blank',
  ];
}

const networkFlags = [
  '--proxy-server=socks5://0.0.0.0:1',
  '--proxy-bypass-list=<-loopback>',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-pings',
];

/** Without `--font-render-hinting=none` the advances of glyphs are rounded to whole pixels. */
const renderingFlags = [
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
  '--disable-gpu',
  '--disable-software-rasterizer',
  '--disable-dev-shm-usage',
  '--hide-scrollbars',
];

/** Frames for the screen are made when they are asked for, which nobody does. Chromium has no such mode on macOS. */
const frameFlags = process.platform === 'linux' ? ['--enable-begin-frame-control'] : [];

const quietFlags = [
  '--disable-breakpad',
  '--disable-crash-reporter',
  '--disable-default-apps',
  '--disable-extensions',
  '--disable-hang-monitor',
  '--metrics-recording-only',
  '--mute-audio',
  '--no-default-browser-check',
  '--no-first-run',
  '--no-service-autorun',
  '--password-store=basic',
  '--use-mock-keychain',
];
