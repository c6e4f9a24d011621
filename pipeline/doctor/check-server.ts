import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Context } from '../context.ts';
import type { Finding } from './finding.ts';
import { probeServer, type ServerProfile } from './probe-server.ts';

/** Octets of the heaviest message that is warned of, with a picture or two. */
const largestMessage = 1024 * 1024;

/** Looks whether the SMTP server of the configuration takes mail as bulletins are sent: encrypted, logged in, of their size. */
export async function checkServer({ config, root, now }: Context): Promise<Finding[]> {
  const { smtp } = config.delivery;
  const place = `${smtp.host}:${smtp.port ?? (smtp.security === 'tls' ? 465 : 587)}`;
  try {
    const ca = smtp.certificate ? await readFile(resolve(root, smtp.certificate), 'utf8') : undefined;
    const profile = await probeServer(smtp, ca);
    return [
      { check: 'smtp.connect', level: 'fine', text: `${place} answers: ${profile.greeting.slice(0, 100)}` },
      judgeTls(profile, smtp.security, now()),
      judgeLogin(profile, smtp.authenticate),
      judgeSize(profile),
    ];
  } catch (error) {
    const text = `${place} cannot be used: ${error instanceof Error ? error.message || (error as NodeJS.ErrnoException).code : error}.`;
    const advice = 'mend delivery.smtp.host, .port and .security in bantin.yaml, or start the server.';
    return [{ check: 'smtp.connect', level: 'error', text, advice }];
  }
}

function judgeTls({ startTls, tls }: ServerProfile, security: string, now: Date): Finding {
  const check = 'smtp.tls';
  if (!tls && security === 'none')
    return {
      check,
      level: 'warning',
      text: 'Mail goes out unencrypted.',
      advice: 'only a relay on this machine may be spoken to so.',
    };
  if (!tls)
    return {
      check,
      level: 'error',
      text: startTls ? 'TLS was refused.' : 'The server does not offer STARTTLS.',
      advice: 'nothing is sent: try security: tls with port 465, or another server.',
    };
  if (tls.fault)
    return {
      check,
      level: 'error',
      text: `The certificate is not accepted: ${tls.fault}.`,
      advice: 'mend it, or name the certificate of your own authority in delivery.smtp.certificate.',
    };
  const days = Math.floor((tls.validTo.getTime() - now.getTime()) / 86_400_000);
  const until = tls.validTo.toISOString().slice(0, 10);
  if (days < 14)
    return { check, level: 'warning', text: `The certificate ends on ${until}, in ${days} days.`, advice: 'renew it.' };
  return { check, level: 'fine', text: `${tls.protocol}, with a certificate until ${until}.` };
}

function judgeLogin({ extensions }: ServerProfile, authenticate: boolean): Finding {
  const check = 'smtp.login';
  const offered = extensions.get('AUTH');
  if (!authenticate && offered === undefined)
    return { check, level: 'fine', text: 'No login is asked for, and none is set.' };
  if (!authenticate)
    return {
      check,
      level: 'warning',
      text: `The server offers to log in (${offered}), and none is set.`,
      advice:
        'set delivery.smtp.authenticate, BANTIN_SMTP_USER and BANTIN_SMTP_PASSWORD unless it relays for this machine as it is.',
    };
  if (offered === undefined)
    return {
      check,
      level: 'error',
      text: 'A login is set, and the server does not offer one.',
      advice: 'drop delivery.smtp.authenticate, or use the port for submission, 587.',
    };
  return { check, level: 'fine', text: `The server offers to log in: ${offered}.` };
}

function judgeSize({ extensions }: ServerProfile): Finding {
  const check = 'smtp.size';
  const limit = Number(extensions.get('SIZE') || 0);
  if (limit > 0 && limit < largestMessage)
    return {
      check,
      level: 'warning',
      text: `The server takes at most ${Math.floor(limit / 1024)} KB.`,
      advice: 'a bulletin with pictures may be larger.',
    };
  return {
    check,
    level: 'fine',
    text: limit > 0 ? `The server takes ${Math.floor(limit / 1024)} KB.` : 'The server names no size limit.',
  };
}
