import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { outputOf } from '../../../documents/src/testing/programs.ts';

export const bureauOfSeal = '东源县政务服务数据管理局（测试）';

/** A folder with an organ's key and certificate (`seal.p12`, password county-seal), made by OpenSSL when it is asked for. */
export const sealFolder = () => {
  let folder = '';
  const at = (name: string): string => path.join(folder, name);
  const run = (program: string, ...args: readonly string[]): string => outputOf(program, args, { cwd: folder });
  const made = (): string => {
    folder = mkdtempSync(path.join(tmpdir(), 'zx-seal-'));
    const subject = ['-subj', `/CN=${bureauOfSeal}`, '-utf8', '-days', '30'];
    run(
      'openssl',
      'req',
      '-x509',
      '-newkey',
      'rsa:2048',
      '-nodes',
      ...subject,
      '-keyout',
      'key.pem',
      '-out',
      'cert.pem',
    );
    const files = ['-inkey', 'key.pem', '-in', 'cert.pem', '-out', 'seal.p12'];
    run('openssl', 'pkcs12', '-export', ...files, '-passout', 'pass:county-seal');
    return folder;
  };
  return { at, run, made };
};
