import { parseCheckpoint, parseNote, tilePath, tilesOf } from '@zhengxiang/transparency';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Database } from '../db/database.ts';
import { newestCheckpoint } from '../db/transparency/log-store.ts';
import { tileBytes } from '../transparency/log-routes.ts';
import { runCommand, UsageError, type Print } from './command-line.ts';
import { placeOf, placeOptions, withPlace } from './place-options.ts';

const USAGE = `用法：export-log 文件夹 [--database-url 地址 | --data-dir 数据文件夹]
  把存证日志按 C2SP tlog-tiles 的布局写成文件：checkpoint、tile/…。条目只有校验值，看不出记录的内容。`;

/** Writes the newest signed state of the log with its tiles and entries. @returns how many entries; 0 where there is no state yet */
export const exportLog = async (db: Database, folder: string): Promise<number> => {
  const state = await newestCheckpoint(db);
  const note = state && parseNote(state.note);
  const checkpoint = note && parseCheckpoint(note.text);
  if (!state || !checkpoint) return 0;
  const { size } = checkpoint;
  const write = (name: string, bytes: Uint8Array | string): void => {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  };
  const tiles = tilesOf(size);
  const entries = tiles.filter(({ level }) => level === 0).map((tile) => ({ ...tile, level: 'entries' as const }));
  for (const { level, number, width } of [...tiles, ...entries]) {
    const name = tilePath(level, number, width);
    const bytes = await tileBytes(db, name);
    if (!bytes) throw new Error(`缺少 ${name}`);
    write(name, bytes);
  }
  // Last, so that a folder with it is whole.
  write('checkpoint', state.note);
  return size;
};

/** Exit code 0: written; 1: the log has no state yet. */
export const exportLogCommand = async (args: readonly string[], print: Print): Promise<number> => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: placeOptions,
  });
  if (values.help) {
    print(USAGE);
    return 0;
  }
  const [folder] = positionals;
  if (folder === undefined || positionals.length > 1) throw new UsageError(USAGE);
  const size = await withPlace(placeOf(values), ({ db }) => exportLog(db, folder));
  print(size === 0 ? '存证日志还没有签名的存证点，请先启动服务。' : `已导出 ${String(size)} 条到 ${folder}`);
  return size === 0 ? 1 : 0;
};

await runCommand(import.meta.url, exportLogCommand);
