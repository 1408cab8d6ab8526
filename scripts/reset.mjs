// `npm run reset`: throws the demo data of this checkout away (./data), so that the next start fills them anew. Refuses while a
// server is running on them, and anywhere but in the checkout.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const data = path.join(root, 'data');

if (process.env.DATA_DIR && path.resolve(process.env.DATA_DIR) !== data) {
  console.error(`DATA_DIR 指向 ${process.env.DATA_DIR}；reset 只清除本目录下的 data，没有清除任何内容。`);
  process.exit(1);
}
const lock = path.join(data, 'postgres', 'postgres', 'postmaster.pid');
const [pid] = fs.existsSync(lock) ? fs.readFileSync(lock, 'utf8').split('\n') : [];
if (pid && fs.existsSync(`/proc/${pid}`)) {
  console.error('服务正在运行，请先停止（Ctrl+C）再清除。没有清除任何内容。');
  process.exit(1);
}
fs.rmSync(data, { recursive: true, force: true });
console.log('已清除 data，下次 npm start 重新生成演示数据。');
