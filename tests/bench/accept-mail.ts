// A process of its own that accepts mail and counts it, so that the server's work is not counted as the sender's.
import { once } from 'node:events';
import { SMTPServer } from 'smtp-server';

let accepted = 0;
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['AUTH', 'STARTTLS'],
  logger: false,
  onData: (stream, _, done) => {
    stream.resume();
    stream.on('end', () => {
      accepted += 1;
      done();
    });
  },
});
server.listen(0, '127.0.0.1');
await once(server.server, 'listening');
const address = server.server.address();
process.on('message', () => process.send?.({ accepted }));
process.on('disconnect', () => process.exit());
process.send?.({ port: typeof address === 'object' ? address?.port : 0 });
