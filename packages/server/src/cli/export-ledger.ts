import { parseArgs } from 'node:util';
import { writeDump } from '../db/ledger/dump.ts';
import { runCommand, UsageError, type Print } from './command-line.ts';
import { withLedger } from './ledger-source.ts';
import { placeOf, placeOptions } from './place-options.ts';

const USAGE = `用法：export-ledger 导出文件 [--database-url 地址 | --data-dir 数据文件夹]
  把账册（记录、链尾、办理指令、每日摘要）导出为一个文本文件，供 verify-ledger --dump 核对。`;

/** Writes the whole ledger into a new file that `verify-ledger --dump` reads. */
export const exportLedgerCommand = async (args: readonly string[], print: Print): Promise<number> => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: placeOptions,
  });
  if (values.help) {
    print(USAGE);
    return 0;
  }
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) throw new UsageError(USAGE);
  const count = await withLedger(placeOf(values), (records) => writeDump(file, records, new Date()));
  print(`已导出 ${count} 条到 ${file}`);
  return 0;
};

await runCommand(import.meta.url, exportLedgerCommand);
