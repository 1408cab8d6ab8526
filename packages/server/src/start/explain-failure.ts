import { z } from 'zod';
import type { Config } from '../config.ts';
import { isDatabaseGone } from '../db/database-gone.ts';
import { safeError } from '../log/safe-error.ts';

type Fault = Error & { readonly code?: string; readonly syscall?: string; readonly path?: string };

/** Why the product did not start, for the person at the console: what is wrong and what to do. */
export const explainFailure = (error: unknown, config: Config | undefined): string => {
  if (error instanceof z.ZodError) return `环境变量的值不对：${error.issues.map(settingOf).join('；')}`;
  if (!(error instanceof Error) || config === undefined) return safeError(error).message;
  return portFault(error, config) ?? databaseFault(error, config) ?? folderFault(error, config) ?? error.message;
};

const settingOf = ({ path, message }: z.core.$ZodIssue): string => `${path.join('.')}（${message}）`;

const portFault = ({ code, syscall }: Fault, { host, port }: Config): string | undefined => {
  if (syscall !== 'listen' && syscall !== 'getaddrinfo') return undefined;
  if (code === 'EADDRINUSE')
    return `端口 ${port} 已被占用。请先停止占用它的程序，或换一个端口，例如 PORT=${port + 1} npm start`;
  if (code === 'EACCES') return `没有权限使用端口 ${port}。请用 PORT 指定 1024 以上的端口`;
  return `无法在 ${host} 上监听（${code ?? ''}）。请检查 HOST`;
};

const databaseFault = (error: Fault, { databaseUrl }: Config): string | undefined => {
  if (databaseUrl === undefined) return undefined;
  switch (error.code) {
    case '28P01':
    case '28000':
      return '数据库拒绝登录：DATABASE_URL 中的用户名或密码不对';
    case '3D000':
      return 'DATABASE_URL 中的数据库不存在，请先建立，编码用 UTF8';
    case '42501':
      return '数据库账号权限不足：它须是所用数据库的所有者';
    default:
      return isDatabaseGone(error)
        ? `连不上 DATABASE_URL 所指的数据库（${error.code ?? error.message}）。请检查地址、端口，以及数据库是否已启动`
        : undefined;
  }
};

const folderFault = ({ code, path }: Fault, { dataDir }: Config): string | undefined =>
  code !== undefined && ['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'ENOSPC'].includes(code)
    ? `数据文件夹 ${path ?? dataDir} 不能读写（${code}）。请用建立它的用户启动，或用 DATA_DIR 指定另一个文件夹`
    : undefined;
