import { setTimeout as sleep } from 'node:timers/promises';
import { createTransport, type Transporter } from 'nodemailer';
import type SMTPTransport from 'nodemailer/lib/smtp-transport/index.js';
import type { Letter, MailServer, MailTransport } from '@zhengxiang/application';

const SECONDS = 1000;

/** How long a mail server may be silent, in milliseconds; `whole` for one step, also when it goes on saying something. */
export interface Patience {
  readonly connection: number;
  readonly silence: number;
  readonly whole: number;
}

export const usualPatience: Patience = { connection: 10 * SECONDS, silence: 30 * SECONDS, whole: 60 * SECONDS };

/** The work, or an error when it takes too long or is not wanted any more. */
const within = async <T>(work: Promise<T>, limit: number, signal?: AbortSignal): Promise<T> => {
  const done = new AbortController();
  const late = async (): Promise<never> => {
    const either = signal ? AbortSignal.any([signal, done.signal]) : done.signal;
    await sleep(limit, undefined, { signal: either });
    throw Object.assign(new Error('no end in sight'), { code: 'ETIMEDOUT' });
  };
  const lateness = late();
  // What is lost of the two is of no interest, and must not be an unheard rejection.
  lateness.catch(() => undefined);
  work.catch(() => undefined);
  try {
    return await Promise.race([work, lateness]);
  } finally {
    done.abort();
  }
};

const connectMail = (
  server: MailServer,
  patience: Patience = usualPatience,
): Transporter<SMTPTransport.SentMessageInfo> =>
  createTransport({
    host: server.host,
    port: server.port,
    secure: server.security === 'tls',
    requireTLS: server.security === 'starttls',
    ignoreTLS: server.security === 'none',
    ...(server.user === null || server.user === '' ? {} : { auth: { user: server.user, pass: server.password ?? '' } }),
    connectionTimeout: patience.connection,
    greetingTimeout: patience.connection,
    socketTimeout: patience.silence,
  });

const sendLetter = async (
  transport: Transporter<SMTPTransport.SentMessageInfo>,
  from: string,
  { messageId, ...letter }: Letter,
): Promise<void> => {
  await transport.sendMail({
    ...letter,
    from: { name: '政项通', address: from },
    messageId: `<${messageId}>`,
    headers: { 'Auto-Submitted': 'auto-generated' },
  });
};

/** What nodemailer writes into its errors. */
interface MailFault extends Error {
  readonly code?: string;
  readonly command?: string;
  readonly responseCode?: number;
  readonly response?: string;
}

const partsOf = (error: unknown): MailFault => (error instanceof Error ? error : new Error(String(error)));

/** Commands after which a mail cannot have arrived. */
const beforeTheBody: ReadonlySet<string> = new Set(['CONN', 'EHLO', 'HELO', 'STARTTLS', 'MAIL FROM', 'RCPT TO', 'API']);

/** The server was handed the whole mail and did not answer: it may have arrived. */
const mayHaveArrived = (error: unknown): boolean => {
  const { responseCode, command, code } = partsOf(error);
  if (responseCode !== undefined || code === 'EAUTH' || code === 'EENVELOPE') return false;
  return command === undefined || !(beforeTheBody.has(command) || command.startsWith('AUTH'));
};

const words: Readonly<Record<string, string>> = {
  EAUTH: '用户名或密码不对，邮件服务器拒绝登录',
  EDNS: '找不到邮件服务器，请核对地址',
  ENOTFOUND: '找不到邮件服务器，请核对地址',
  ECONNECTION: '连接不上邮件服务器，请核对地址和端口',
  ECONNREFUSED: '连接不上邮件服务器，请核对地址和端口',
  ESOCKET: '连接不上邮件服务器，请核对地址、端口和加密方式',
  ETIMEDOUT: '邮件服务器没有回应，请核对地址、端口和防火墙',
  ETLS: '加密连接没有建立，请核对加密方式',
  EENVELOPE: '邮件服务器不接受发件或收件地址',
};

/** What went wrong, for the administrator. */
const mailFault = (error: unknown): string => {
  const { code, response } = partsOf(error);
  const said = response ?? (error instanceof Error ? error.message : String(error));
  return `${(code === undefined ? undefined : words[code]) ?? '邮件没有发出'}（${said.slice(0, 200)}）`;
};

export interface SmtpOptions {
  readonly patience?: Patience | undefined;
  /** Nobody waits for the server any more; what is handed over already is worth its answer. */
  readonly signal?: AbortSignal | undefined;
}

/** Letters leave by SMTP. */
export const smtpTransport = ({ patience = usualPatience, signal }: SmtpOptions = {}): MailTransport => ({
  connect: (server) => {
    const transport = connectMail(server, patience);
    return {
      verify: async () => {
        await within(transport.verify(), patience.whole, signal);
      },
      send: (from, letter) => within(sendLetter(transport, from, letter), patience.whole),
      close: () => transport.close(),
    };
  },
  mayHaveArrived,
  faultOf: mailFault,
});
