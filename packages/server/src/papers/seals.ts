import type { SealOf } from '@zhengxiang/application';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Config } from '../config.ts';
import type { Log } from '../db/log.ts';
import { createSeal, type OrganSeal } from './seal-pdf.ts';
import { timeStampsFrom, type StampTime } from './time-stamp.ts';

const withoutLineEnd = (text: string): string => text.replace(/\r?\n$/u, '');

/** Names as they compare: full-width and half-width brackets are one. */
const same = (a: string, b: string): boolean => a.normalize('NFKC').trim() === b.normalize('NFKC').trim();

/**
 * A certificate that names a holder is that holder's alone, whatever file or setting says; one that names nobody in Chinese (a
 * code, a serial number) belongs to whom the site says.
 */
const checkHolder = (organ: string, { names }: OrganSeal, from: string): void => {
  const said = names.filter((name) => /\p{Script=Han}/u.test(name));
  if (said.length > 0 && !said.some((name) => same(name, organ)))
    throw new Error(
      `签章证书 ${from} 是“${said.join('、')}”的，不能用来签“${organ}”的文书。请换成该单位自己的证书，或者把单位名称改成证书上的全称。`,
    );
};

type Held = readonly (readonly [organ: string, seal: OrganSeal])[];

/** 单位名称.p12 with 单位名称.password beside it, for as many organs as have a certificate. */
const fromFolder = async (folder: string, stamp: StampTime | undefined): Promise<Held> => {
  const names = (await readdir(folder)).filter((name) => /\.(?:p12|pfx)$/iu.test(name)).sort();
  return Promise.all(
    names.map(async (name) => {
      const organ = path.parse(name).name.normalize('NFC');
      const password = await readFile(path.join(folder, `${path.parse(name).name}.password`), 'utf8').catch(() => '');
      const seal = await createSeal(await readFile(path.join(folder, name)), withoutLineEnd(password), stamp);
      checkHolder(organ, seal, name);
      return [organ, seal] as const;
    }),
  );
};

const SOON = 30 * 24 * 3600 * 1000;
const day = (instant: Date): string => instant.toISOString().slice(0, 10);

/** Why a certificate cannot sign at that time; undefined when it can. */
const unfit = ({ validFrom, validTo }: OrganSeal, at: Date): string | undefined => {
  if (at < validFrom) return `要到 ${day(validFrom)} 才生效`;
  return at > validTo ? `已于 ${day(validTo)} 过期` : undefined;
};

const left = '文书不带电子签名签出，等待盖章扫描件；请更换证书后重新启动。';

/**
 * The certificates that the site has set up, each for the papers of its own organ: a file in the folder belongs to the organ that
 * the file is named for, a single certificate to the organ that it names itself (CN or O), or to the one in the settings.
 * @throws Error in Chinese for a file that cannot be opened, and for the certificate of another organ
 */
export const readSeals = async (
  { seal: single, sealFolder, timeStampUrl }: Config,
  log?: Pick<Log, 'warn'>,
  now: Date = new Date(),
): Promise<SealOf> => {
  const stamp = timeStampUrl === undefined ? undefined : timeStampsFrom(timeStampUrl);
  const seals = new Map(sealFolder === undefined ? [] : await fromFolder(sealFolder, stamp));
  if (single) {
    const seal = await createSeal(await readFile(single.file), single.password, stamp);
    if (single.organ !== undefined) checkHolder(single.organ, seal, path.basename(single.file));
    for (const organ of single.organ === undefined ? seal.names : [single.organ])
      if (!seals.has(organ)) seals.set(organ, seal);
  }
  for (const [organ, seal] of seals) {
    const why = unfit(seal, now);
    if (why !== undefined) log?.warn({ organ }, `${organ}的签章证书${why}。${left}`);
    else if (seal.validTo.getTime() - now.getTime() < SOON)
      log?.warn({ organ }, `${organ}的签章证书将于 ${day(seal.validTo)} 过期，请及时更换。`);
  }
  return (organ, at) => {
    const held = seals.get(organ);
    const why = held && unfit(held, at);
    if (why !== undefined) log?.warn({ organ }, `${organ}的签章证书${why}。${left}`);
    return why === undefined ? held?.seal : undefined;
  };
};
