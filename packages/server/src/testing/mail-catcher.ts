import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A real SMTP server that keeps what it is sent. */
export interface MailCatcher {
  readonly port: number;
  readonly mails: string[];
  /** While set, every mail is refused with this answer. */
  refusing: string | undefined;
  close(): Promise<void>;
}

export const openMailCatcher = async (login?: {
  readonly user: string;
  readonly password: string;
}): Promise<MailCatcher> => {
  const mails: string[] = [];
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS', ...(login ? [] : ['AUTH' as const])],
    authOptional: login === undefined,
    allowInsecureAuth: true,
    onAuth: (auth, _session, done) =>
      auth.username === login?.user && auth.password === login?.password
        ? done(null, { user: auth.username })
        : done(new Error('Invalid username or password')),
    onData: (stream, _session, done) => {
      let text = '';
      stream.on('data', (chunk: Buffer) => (text += chunk.toString('utf8')));
      stream.on('end', () => {
        if (catcher.refusing !== undefined) {
          done(new Error(catcher.refusing));
          return;
        }
        mails.push(text);
        done();
      });
    },
  });
  // A client that goes away early is part of the tests.
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const catcher: MailCatcher = {
    port: (server.server.address() as AddressInfo).port,
    mails,
    refusing: undefined,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return catcher;
};

const decoded = (text: string): string =>
  text.replace(/=\?UTF-8\?([BQ])\?([^?]*)\?=\s*/giu, (_match, way: string, body: string) =>
    way.toUpperCase() === 'B'
      ? Buffer.from(body, 'base64').toString('latin1')
      : body
          .replace(/_/gu, ' ')
          .replace(/=([0-9A-F]{2})/giu, (_hex, code: string) => String.fromCharCode(parseInt(code, 16))),
  );

/** A header as a mail program shows it. */
export const headerOf = (mail: string, name: string): string => {
  const [head = ''] = mail.split('\r\n\r\n');
  const unfolded = head.replace(/\r\n[ \t]+/gu, ' ');
  const value = new RegExp(`^${name}: (.*)$`, 'imu').exec(unfolded)?.[1] ?? '';
  return Buffer.from(decoded(value), 'latin1').toString('utf8');
};

/** The plain text of a mail in two kinds. */
export const textOf = (mail: string): string => {
  const part = /Content-Type: text\/plain[^]*?\r\n\r\n([^]*?)\r\n--/iu.exec(mail);
  const way = /Content-Type: text\/plain[^]*?Content-Transfer-Encoding: (\S+)/iu.exec(mail)?.[1];
  const body = part?.[1] ?? '';
  if (way === 'base64') return lines(Buffer.from(body, 'base64'));
  const bytes = body
    .replace(/=\r\n/gu, '')
    .replace(/=([0-9A-F]{2})/giu, (_hex, code: string) => String.fromCharCode(parseInt(code, 16)));
  return lines(Buffer.from(bytes, 'latin1'));
};

const lines = (bytes: Buffer): string => bytes.toString('utf8').replace(/\r\n/gu, '\n');
