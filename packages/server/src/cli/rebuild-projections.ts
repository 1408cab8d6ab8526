import { createApplication, momentOf, type InstalledLaw } from '@zhengxiang/application';
import { parseArgs } from 'node:util';
import type { Database } from '../db/database.ts';
import { databasePorts } from '../db/store/database-ports.ts';
import { laws } from '../laws.ts';
import { runCommand, type Print } from './command-line.ts';
import { placeOf, placeOptions, withOpenPlace } from './place-options.ts';

const USAGE = `用法：rebuild-projections [--database-url 地址 | --data-dir 数据文件夹]
  按账册重新写出项目库、待办、年度清单、编号和附件归属。账册本身不变；期间办理事项等待，查询照常。
  --database-url  指定的数据库（默认取环境变量 DATABASE_URL）
  --data-dir      内置数据库的数据文件夹（默认环境变量 DATA_DIR，没有设的是 data）；服务正在运行时也可以执行`;

/** Writes everything derived anew from the ledger and says how far it is. Exit code 0: done; 2: not possible, nothing changed. */
export const rebuildProjectionsCommand = async (args: readonly string[], print: Print): Promise<number> => {
  const { values } = parseArgs({
    args: [...args],
    options: placeOptions,
  });
  if (values.help) {
    print(USAGE);
    return 0;
  }
  await withOpenPlace(placeOf(values), ({ db }) => rebuild(db, print, laws, new Date()));
  return 0;
};

/** The rebuilding itself, on an open database. */
export const rebuild = async (
  db: Database,
  print: Print,
  packs: readonly InstalledLaw[] = laws,
  /** The moment to which the lists are brought; without one they stand as after the last act of each case. */
  now?: Date,
): Promise<void> => {
  const application = createApplication({
    ...databasePorts(db, packs),
    packs,
    softwareVersion: 'rebuild-projections',
  });
  const started = performance.now();
  let tenths = 0;
  const { cases, events } = await application.rebuildProjections((done, total) => {
    const now = Math.floor((done / total) * 10);
    if (now === tenths) return;
    tenths = now;
    print(`已重放 ${String(done)} / ${String(total)} 条记录（${String(now * 10)}%）`);
  });
  if (now !== undefined) await application.passTime(momentOf(now));
  const seconds = (performance.now() - started) / 1000;
  const rate = seconds > 0 ? Math.round(events / seconds) : events;
  print(
    `重建完成：案卷 ${String(cases)} 个，记录 ${String(events)} 条，用时 ${seconds.toFixed(1)} 秒，每秒 ${String(rate)} 条。`,
  );
};

await runCommand(import.meta.url, rebuildProjectionsCommand);
