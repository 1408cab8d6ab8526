import { readFileSync } from 'node:fs';

/** The passphrase of the keys in a backup, or the file with it: never an argument of a command, which others can read. */
export const backupPassphrase = (env: {
  readonly BACKUP_PASSPHRASE?: string | undefined;
  readonly BACKUP_PASSPHRASE_FILE?: string | undefined;
}): string | undefined => {
  const { BACKUP_PASSPHRASE: words, BACKUP_PASSPHRASE_FILE: file } = env;
  const given = words ?? (file === undefined ? undefined : readFileSync(file, 'utf8').trim());
  return given === undefined || given === '' ? undefined : given;
};
