import { createAdministration, createApplication, initialPasswordOf } from '@zhengxiang/application';
import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { argonPasswords, newSecret } from '../auth/passwords.ts';
import type { Database } from '../db/database.ts';
import { databasePorts } from '../db/store/database-ports.ts';
import { laws } from '../laws.ts';
import { runCommand, UsageError, type Print } from './command-line.ts';
import { placeOf, placeOptions, withOpenPlace } from './place-options.ts';

const USAGE = `用法：reset-password 账号 [--database-url 地址 | --data-dir 数据文件夹]
  给一个账号换上新的初始密码，只显示这一次。只在系统里没有人能重置时用：县的三个管理岗都会收到消息，管理记录里写明。
  --database-url  指定的数据库（默认取环境变量 DATABASE_URL）
  --data-dir      内置数据库的数据文件夹（默认环境变量 DATA_DIR，没有设的是 data）；服务正在运行时也可以执行`;

/** Exit code 0: done; 1: there is no such account; 2: not possible. */
export const resetPasswordCommand = async (args: readonly string[], print: Print): Promise<number> => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: placeOptions,
  });
  if (values.help) {
    print(USAGE);
    return 0;
  }
  const [login] = positionals;
  if (login === undefined || positionals.length > 1) throw new UsageError(USAGE);
  return withOpenPlace(placeOf(values), ({ db }) => resetPassword(db, login, print, new Date()));
};

/** The resetting itself, on an open database. */
export const resetPassword = async (db: Database, login: string, print: Print, now: Date): Promise<number> => {
  const ports = databasePorts(db, laws);
  const { names } = createApplication({ ...ports, packs: laws, softwareVersion: 'reset-password' });
  const reset = await createAdministration({
    unit: ports,
    now: () => now,
    names,
    newId: randomUUID,
    initialPassword: () => initialPasswordOf(newSecret()),
    passwords: argonPasswords,
  }).resetAtConsole(login);
  print(
    reset.ok
      ? `账号 ${reset.value.login} 的初始密码（只显示这一次）：${reset.value.password}\n首次登录必须修改。`
      : `${reset.fault.message}。`,
  );
  return reset.ok ? 0 : 1;
};

await runCommand(import.meta.url, resetPasswordCommand);
