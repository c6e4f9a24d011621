import type { Context } from '../context.ts';
import { Fault } from '../fault.ts';
import { findBulletins } from './find-bulletins.ts';
import { openSending } from './open-sending.ts';
import { parseAddress } from './parse-address.ts';
import type { SendOptions } from './send-options.ts';
import { openTransport, TransportError } from './transport.ts';

/**
 * Sends a bulletin to the given addresses at once, in each locale it was published in or those given: for looking at, so
 * neither list nor ledger knows of it.
 */
export async function sendTest(
  { addresses, locales, ...options }: SendOptions & { addresses: readonly string[]; locales: readonly string[] },
  context: Context,
): Promise<number> {
  const { config, root, now, progress } = context;
  const recipients = addresses.map((text) => {
    const parsed = parseAddress(text.trim());
    if ('fault' in parsed) throw new Fault(`"${text}" ${parsed.fault}: name one address with each --test.`, 2);
    return parsed;
  });
  const set = await findBulletins(options.bulletin, options.output);
  const wanted = set.bulletins.filter(({ locale }) => locales.length === 0 || locales.includes(locale));
  if (wanted.length === 0) throw new Fault(`"${set.name}" was not published in ${locales.join(', ')}.`);
  const settings = { ...config.delivery, ...(options.transport && { transport: options.transport }) };
  const transport = await openTransport(settings, root);
  // Named after the moment, as mail programs hide a message whose Message-ID they have seen.
  const started = now().getTime();
  const address = await openSending(set, { name: `test ${started}`, started }, context);
  try {
    const connection = await transport.connect();
    for (const { format, locale } of wanted)
      for (const recipient of recipients) {
        const message = await address({ address: recipient.address, name: '', locale, format });
        const answer = await connection.send(message, async () => {});
        progress(`${recipient.address} ${format}.${locale}: ${answer}`);
      }
    connection.close();
    return 0;
  } catch (error) {
    if (error instanceof TransportError) throw new Fault(`The test was not sent: ${error.message}.`, 2);
    throw error;
  }
}
