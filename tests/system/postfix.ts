import { execFile } from 'node:child_process';
import { on } from 'node:events';
import { watch } from 'node:fs';
import { chmod, chown, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** A Postfix of a test's own on this machine. */
export interface Postfix {
  port: number;
  /** The Maildir of a mailbox of the domain. */
  maildir: (mailbox: string) => string;
  /** The messages of a mailbox once there are so many. */
  messages: (mailbox: string, count: number, signal: AbortSignal) => Promise<Buffer[]>;
  stop: () => Promise<void>;
}

/** What a Postfix is started with. */
interface Setup {
  /** Whose mail it keeps, in a Maildir for each mailbox. */
  domain: string;
  mailboxes: string[];
  /** Where all other mail goes. */
  relay: { host: string; port: number };
  certificate: { path: string; key: string };
}

const run = promisify(execFile);

/** An account without rights, which mailboxes belong to. */
const nobody = 65_534;

/**
 * Starts the Postfix of the machine with a configuration, a queue and mailboxes of its own, on a free port of 127.0.0.1,
 * with STARTTLS and SMTPUTF8 and without the DNS. It must be root who does, as Postfix changes users.
 */
export async function startPostfix(setup: Setup): Promise<Postfix> {
  if (process.getuid?.() !== 0) throw new Error('Postfix can only be started by root: run the system tests as root.');
  const folder = await mkdtemp(join(tmpdir(), 'bantin-postfix-'));
  await chmod(folder, 0o755);
  const port = await freePort();
  const [etc, mail] = [join(folder, 'etc'), join(folder, 'mail')];
  for (const each of ['etc', 'queue', 'data', 'mail']) await mkdir(join(folder, each));
  await chown(mail, nobody, nobody);
  const maildir = (mailbox: string): string => join(mail, mailbox);
  for (const mailbox of setup.mailboxes) await makeMaildir(maildir(mailbox));
  const { stdout: owner } = await run('id', ['-u', 'postfix']);
  await chown(join(folder, 'data'), Number(owner), -1);
  await writeFile(join(etc, 'main.cf'), mainConfiguration(folder, setup));
  await writeFile(join(etc, 'master.cf'), services(port));
  const rows = setup.mailboxes.map((mailbox) => `${mailbox}@${setup.domain} ${mailbox}/`);
  await writeFile(join(etc, 'mailboxes'), `${rows.join('\n')}\n`);
  await run('postfix', ['-c', etc, 'start']);
  return {
    port,
    maildir,
    messages: (mailbox, count, signal) => waitForMessages(join(maildir(mailbox), 'new'), count, signal),
    stop: async () => {
      await run('postfix', ['-c', etc, 'stop']);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function makeMaildir(path: string): Promise<void> {
  for (const folder of [path, ...['new', 'cur', 'tmp'].map((part) => join(path, part))]) {
    await mkdir(folder);
    await chown(folder, nobody, nobody);
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((listening) => server.once('listening', listening));
  const address = server.address();
  await new Promise((closed) => server.close(closed));
  if (address === null || typeof address === 'string') throw new Error('there is no free port');
  return address.port;
}

function mainConfiguration(folder: string, { domain, relay, certificate }: Setup): string {
  return `${[
    'compatibility_level = 3.6',
    `queue_directory = ${folder}/queue`,
    `data_directory = ${folder}/data`,
    `config_directory = ${folder}/etc`,
    `maillog_file = ${folder}/mail.log`,
    `maillog_file_prefixes = ${folder}`,
    `myhostname = mx.${domain}`,
    'mydestination =',
    'inet_interfaces = 127.0.0.1',
    'inet_protocols = ipv4',
    'mynetworks = 127.0.0.0/8',
    'smtp_dns_support_level = disabled',
    'smtpd_peername_lookup = no',
    'smtputf8_enable = yes',
    'smtpd_tls_security_level = may',
    `smtpd_tls_cert_file = ${certificate.path}`,
    `smtpd_tls_key_file = ${certificate.key}`,
    'smtp_tls_security_level = none',
    `default_transport = smtp:[${relay.host}]:${relay.port}`,
    'relay_transport = $default_transport',
    `virtual_mailbox_domains = ${domain}`,
    `virtual_mailbox_base = ${folder}/mail`,
    `virtual_mailbox_maps = texthash:${folder}/etc/mailboxes`,
    `virtual_uid_maps = static:${nobody}`,
    `virtual_gid_maps = static:${nobody}`,
    'virtual_alias_maps =',
    'alias_maps =',
    'alias_database =',
    'recipient_delimiter = +',
  ].join('\n')}\n`;
}

/** The services of master.cf, without a chroot, which Debian would fill by a script. */
function services(port: number): string {
  const lines = [
    `127.0.0.1:${port} inet n - n - - smtpd`,
    'pickup unix n - n 60 1 pickup',
    'cleanup unix n - n - 0 cleanup',
    'qmgr unix n - n 300 1 qmgr',
    'tlsmgr unix - - n 1000? 1 tlsmgr',
    'rewrite unix - - n - - trivial-rewrite',
    'bounce unix - - n - 0 bounce',
    'defer unix - - n - 0 bounce',
    'trace unix - - n - 0 bounce',
    'verify unix - - n - 1 verify',
    'smtp unix - - n - - smtp',
    'error unix - - n - - error',
    'retry unix - - n - - error',
    'virtual unix - n n - - virtual',
    'anvil unix - - n - 1 anvil',
    'proxymap unix - - n - - proxymap',
    'showq unix n - n - - showq',
    'postlog unix-dgram n - n - 1 postlogd',
  ];
  return `${lines.join('\n')}\n`;
}

async function waitForMessages(folder: string, count: number, signal: AbortSignal): Promise<Buffer[]> {
  const watcher = watch(folder, { signal });
  const changes = on(watcher, 'change', { signal });
  try {
    // What arrives from here on is told of, so that nothing is missed between looking and waiting.
    let files = await readdir(folder);
    while (files.length < count) {
      await changes.next();
      files = await readdir(folder);
    }
    return await Promise.all(files.sort().map((file) => readFile(join(folder, file))));
  } finally {
    watcher.close();
  }
}
