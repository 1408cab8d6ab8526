import './chinese.ts';
import { isIP } from 'node:net';
import path from 'node:path';
import type { DestinationStream } from 'pino';
import { z } from 'zod';
import type { BackupPlan } from './backup/backup-job.ts';
import { backupPassphrase } from './backup/passphrase.ts';
import { parseKey, type VerifierKey } from '@zhengxiang/transparency';
import { isLoopback } from './own-machine.ts';
import type { SessionPolicy, SignInPolicy } from '@zhengxiang/application';

/** Requests a minute; 0 for no limit. Each server process counts on its own. */
export interface RateLimits {
  /** From one address, of people who are not signed in: a whole office may share one. */
  readonly anonymous: number;
  /** Of one session. */
  readonly session: number;
}

export const usualRateLimits: RateLimits = { anonymous: 600, session: 1200 };

const flag = z
  .enum(['0', '1'])
  .default('0')
  .transform((value) => value === '1');

/** `10.0.0.2`, `fd00::/8`, or one of the names that stand for private networks. */
const isProxy = (text: string): boolean => {
  if (['loopback', 'linklocal', 'uniquelocal'].includes(text)) return true;
  const [address = '', length, ...rest] = text.split('/');
  const family = isIP(address);
  const longest = family === 4 ? 32 : 128;
  return (
    family !== 0 &&
    rest.length === 0 &&
    (length === undefined || (/^\d{1,3}$/u.test(length) && Number(length) <= longest))
  );
};

/** What somebody has to say who serves demo data to a network: the sentence itself, so that it is not said by habit. */
export const demoConsent = '演示数据可被任何人登录';

/** Settings from the environment. Everything has a value that works on a fresh machine. */
const environment = z.object({
  DATABASE_URL: z.string().min(1).optional(),
  DATA_DIR: z.string().min(1).default('data'),
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  DEMO_ON_NETWORK: z
    .literal(demoConsent, `只有一个值：${demoConsent}；不需要让网络上的人使用演示数据的，请去掉这个变量`)
    .optional(),
  /** Cookies only over TLS; set it behind a TLS proxy. */
  SECURE_COOKIES: flag,
  /** Megabytes of one attachment. */
  UPLOAD_LIMIT_MB: z.coerce.number().int().min(1).max(4096).default(200),
  /** The address under which people outside reach the product; what the QR code of issued papers opens. Without it they have none. */
  PUBLIC_URL: z.url().optional(),
  /** A PKCS#12 file with an organ's key: the PDFs of that organ's papers are signed with it (PAdES). */
  SEAL_P12_FILE: z.string().min(1).optional(),
  SEAL_P12_PASSWORD: z.string().default(''),
  /** Whose certificate that is, where it does not say so itself: the full name of the organ as in the register. */
  SEAL_ORGAN: z.string().min(1).optional(),
  /** A folder of certificates, one an organ: 单位名称.p12 with 单位名称.password. */
  SEAL_DIR: z.string().min(1).optional(),
  /** A folder with the office's own licensed fonts (方正小标宋, 仿宋_GB2312, 楷体_GB2312 …): papers are set in them. */
  FONT_DIR: z.string().min(1).optional(),
  /** Where time stamps for signatures are asked for (RFC 3161). */
  TSA_URL: z.url({ protocol: /^https?$/u }).optional(),
  /** Addresses or networks of the proxies in front, by commas: only they are believed when they say whom a request comes from. */
  TRUSTED_PROXIES: z
    .string()
    .default('')
    .transform((text) => text.split(/[\s,]+/u).filter(Boolean))
    .refine((list) => list.every(isProxy), {
      error: '填代理的 IP 地址或网段（如 10.0.0.2 或 10.0.0.0/24），用逗号隔开',
    }),
  /** Requests a minute from one address without a session, and of one session; 0 for no limit. Each process counts alone. */
  RATE_LIMIT_ANONYMOUS: z.coerce.number().int().min(0).default(usualRateLimits.anonymous),
  RATE_LIMIT_SESSION: z.coerce.number().int().min(0).default(usualRateLimits.session),
  /** Minutes that the clocks of server, database and ledger may differ by before acts are refused. */
  CLOCK_TOLERANCE_MINUTES: z.coerce.number().int().min(1).max(720).default(5),
  /** Witnesses of the log: `key@address`, by blanks or commas. Each signs the state of the record where the operator has no say. */
  WITNESSES: z
    .string()
    .default('')
    .transform((text) => text.split(/[\s,]+/u).filter(Boolean))
    .transform((list, context) =>
      list.flatMap((text) => {
        const [, keyText = '', url = ''] = /^(\S+?)@(https?:\/\/\S+)$/u.exec(text) ?? [];
        const key = parseKey(keyText);
        if (key?.kind === 'witness' && URL.canParse(url)) return [{ key, url, text: keyText }];
        context.addIssue(
          `填 见证公钥@见证程序地址，例如 audit.example.gov.cn+1a2b3c4d+…@http://10.0.0.9:8470：${text}`,
        );
        return [];
      }),
    ),
  /** Who gets the state of the record every day by mail, by commas. */
  CHECKPOINT_MAIL: z
    .string()
    .default('')
    .transform((text) => text.split(/[\s,]+/u).filter(Boolean))
    .pipe(z.array(z.email('填邮件地址，用逗号隔开'))),
  /** States of the record are signed with SM2 over SM3 as well (国密). */
  SM2_SIGNATURES: flag,
  /** Where a backup is written every day, with the hour from which it is due and how many are kept. */
  BACKUP_DIR: z.string().min(1).optional(),
  BACKUP_HOUR: z.coerce.number().int().min(0).max(23).default(2),
  BACKUP_KEEP: z.coerce.number().int().min(1).max(1000).default(14),
  /** Encrypts the keys in backups; without it they are named and left out. */
  BACKUP_PASSPHRASE: z.string().min(1).optional(),
  BACKUP_PASSPHRASE_FILE: z.string().min(1).optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
});

/** A witness outside: the key that it signs with and where it is asked. */
export interface Witness {
  readonly key: VerifierKey;
  readonly url: string;
  /** The key as it is written. */
  readonly text: string;
}

export interface Config {
  readonly databaseUrl: string | undefined;
  readonly dataDir: string;
  readonly host: string;
  readonly port: number;
  /** Demo data may be served to a network, and their accounts shown to everybody. */
  readonly demoOnNetwork?: boolean | undefined;
  readonly secureCookies: boolean;
  readonly uploadLimit: number;
  /** Milliseconds that clocks may differ by before acts are refused; the usual ones where nothing is said. */
  readonly clockTolerance?: number | undefined;
  readonly logLevel: string;
  /** Where log lines go; left out, the standard output. */
  readonly logTo?: DestinationStream | undefined;
  readonly publicUrl?: string | undefined;
  /** How long a session lives; the usual policy where nothing is said. */
  readonly sessions?: SessionPolicy | undefined;
  readonly signIn?: Partial<SignInPolicy> | undefined;
  /** Proxies that are believed about the address of a request; none where nothing is said. */
  readonly trustedProxies?: readonly string[] | undefined;
  readonly rateLimits?: RateLimits | undefined;
  readonly seal?: { readonly file: string; readonly password: string; readonly organ?: string | undefined } | undefined;
  readonly sealFolder?: string | undefined;
  readonly fontFolder?: string | undefined;
  readonly timeStampUrl?: string | undefined;
  readonly witnesses?: readonly Witness[] | undefined;
  readonly checkpointMail?: readonly string[] | undefined;
  readonly sm2Signatures?: boolean | undefined;
  /** No backup is written where nothing is said. */
  readonly backups?: BackupPlan | undefined;
}

const MINUTE = 60_000;
export const usualClockTolerance = 5 * MINUTE;

/** Whether a database runs on another machine than the server, as far as its address tells. */
export const isElsewhere = (databaseUrl: string | undefined): boolean => {
  if (databaseUrl === undefined || !URL.canParse(databaseUrl)) return false;
  const { hostname } = new URL(databaseUrl);
  return hostname !== '' && hostname !== 'localhost' && !isLoopback(hostname.replace(/^\[|\]$/gu, ''));
};

/** Where in the data folder the embedded database lies; attachments and the rest lie beside it. */
export const databaseFolder = (dataDir: string): string => path.join(dataDir, 'postgres');

/** @throws ZodError naming the variable that is wrong. */
export const readConfig = (env: NodeJS.ProcessEnv): Config => {
  const read = environment.parse(env);
  return {
    databaseUrl: read.DATABASE_URL,
    dataDir: path.resolve(read.DATA_DIR),
    host: read.HOST,
    port: read.PORT,
    demoOnNetwork: read.DEMO_ON_NETWORK !== undefined,
    secureCookies: read.SECURE_COOKIES,
    uploadLimit: read.UPLOAD_LIMIT_MB * 1024 * 1024,
    clockTolerance: read.CLOCK_TOLERANCE_MINUTES * MINUTE,
    logLevel: read.LOG_LEVEL,
    trustedProxies: read.TRUSTED_PROXIES,
    rateLimits: { anonymous: read.RATE_LIMIT_ANONYMOUS, session: read.RATE_LIMIT_SESSION },
    publicUrl: read.PUBLIC_URL?.replace(/\/+$/u, ''),
    seal:
      read.SEAL_P12_FILE === undefined
        ? undefined
        : { file: read.SEAL_P12_FILE, password: read.SEAL_P12_PASSWORD, organ: read.SEAL_ORGAN },
    sealFolder: read.SEAL_DIR,
    fontFolder: read.FONT_DIR === undefined ? undefined : path.resolve(read.FONT_DIR),
    timeStampUrl: read.TSA_URL,
    witnesses: read.WITNESSES,
    checkpointMail: read.CHECKPOINT_MAIL,
    sm2Signatures: read.SM2_SIGNATURES,
    backups:
      read.BACKUP_DIR === undefined
        ? undefined
        : {
            folder: path.resolve(read.BACKUP_DIR),
            hour: read.BACKUP_HOUR,
            keep: read.BACKUP_KEEP,
            passphrase: backupPassphrase(read),
          },
  };
};
