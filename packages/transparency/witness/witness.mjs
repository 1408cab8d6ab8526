#!/usr/bin/env node
// The witness of a log: one file, nothing but Node (from 20.19). It runs where the operator of the log has no say, keeps a key of its
// own and the last state that it has seen, and signs a newer state only after the proof that it goes on from the older one.
//
//   node witness.mjs key     FOLDER NAME                   makes a key, prints what others check its signatures with
//   node witness.mjs trust   FOLDER 'LOG-KEY'              from now on for this log
//   node witness.mjs serve   FOLDER [HOST] PORT            answers POST /add-checkpoint (C2SP tlog-witness)
//   node witness.mjs cosign  FOLDER REQUEST-FILE           the same for a request that came as a file; prints the answer
//   node witness.mjs state   FOLDER                        the last checkpoint that was signed, for verify-ledger --checkpoint
import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeFileSync,
  fsyncSync,
  closeSync,
} from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const LOG = 1;
const WITNESS = 4;
const sha256 = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();
const nodeHash = (left, right) => sha256(Buffer.of(1), left, right);
const emptyRoot = sha256();

const spki = Buffer.from('302a300506032b6570032100', 'hex');
const publicKeyOf = (raw) => createPublicKey({ key: Buffer.concat([spki, raw]), format: 'der', type: 'spki' });
const keyId = (name, type, raw) => sha256(`${name}\n`, Buffer.of(type), raw).subarray(0, 4);
const keyText = (name, type, raw) =>
  `${name}+${keyId(name, type, raw).toString('hex')}+${Buffer.concat([Buffer.of(type), raw]).toString('base64')}`;

const parseLogKey = (text) => {
  const [, name, id, coded] = /^([^\s+]+)\+([0-9a-f]{8})\+(\S+)$/u.exec(text.trim()) ?? [];
  const bytes = Buffer.from(coded ?? '', 'base64');
  if (bytes.length !== 33 || bytes[0] !== LOG || keyText(name, LOG, bytes.subarray(1)) !== text.trim())
    throw new Error('这不是存证日志的公钥');
  return { name, id: Buffer.from(id, 'hex'), key: publicKeyOf(bytes.subarray(1)) };
};

/** RFC 9162, 2.1.4.2. */
export const isConsistent = (from, to, proof, fromRoot, toRoot) => {
  if (from === to) return proof.length === 0 && fromRoot.equals(toRoot);
  if (from === 0) return proof.length === 0 && fromRoot.equals(emptyRoot);
  const half = (value) => Math.floor(value / 2);
  const way = Number.isInteger(Math.log2(from)) ? [fromRoot, ...proof] : [...proof];
  const first = way.shift();
  if (!first) return false;
  let [place, last] = [from - 1, to - 1];
  while (place % 2 === 1) [place, last] = [half(place), half(last)];
  let [old, grown] = [first, first];
  for (const beside of way) {
    if (last === 0) return false;
    if (place % 2 === 1 || place === last) {
      [old, grown] = [nodeHash(beside, old), nodeHash(beside, grown)];
      while (place % 2 === 0 && place !== 0) [place, last] = [half(place), half(last)];
    } else grown = nodeHash(grown, beside);
    [place, last] = [half(place), half(last)];
  }
  return last === 0 && old.equals(fromRoot) && grown.equals(toRoot);
};

const parseCheckpoint = (text) => {
  const [origin, size, root, ...rest] = text.split('\n');
  const bytes = Buffer.from(root ?? '', 'base64');
  if (!origin || !/^(?:0|[1-9]\d{0,14})$/u.test(size ?? '') || bytes.length !== 32 || rest.at(-1) !== '')
    return undefined;
  return { origin, size: Number(size), root: bytes };
};

/** `old 12`, hashes, an empty line, the signed checkpoint. Undefined when it is none. */
const parseRequest = (text) => {
  const end = text.indexOf('\n\n');
  const [first = '', ...hashes] = text.slice(0, end).split('\n');
  const old = /^old (0|[1-9]\d{0,14})$/u.exec(first)?.[1];
  const note = text.slice(end + 2);
  const cut = note.lastIndexOf('\n\n');
  if (end < 0 || cut < 0 || old === undefined || hashes.length > 63) return undefined;
  const proof = hashes.map((hash) => Buffer.from(hash, 'base64'));
  const checkpoint = parseCheckpoint(note.slice(0, cut + 1));
  if (!checkpoint || proof.some((hash) => hash.length !== 32)) return undefined;
  return {
    old: Number(old),
    proof,
    checkpoint,
    signed: note.slice(0, cut + 1),
    lines: note.slice(cut + 2).split('\n'),
  };
};

const isSignedBy = ({ name, id, key }, { signed, lines }) =>
  lines.some((line) => {
    const [, who, coded] = /^— (\S+) (\S+)$/u.exec(line) ?? [];
    const bytes = Buffer.from(coded ?? '', 'base64');
    return who === name && bytes.subarray(0, 4).equals(id) && verify(null, Buffer.from(signed), key, bytes.subarray(4));
  });

/** Written whole or not at all, and on the disk before anything is signed. */
const keep = (file, text) => {
  const beside = `${file}.new`;
  const handle = openSync(beside, 'w', 0o600);
  writeFileSync(handle, text);
  fsyncSync(handle);
  closeSync(handle);
  renameSync(beside, file);
};

/** A witness by its folder. `now` answers milliseconds since 1970. */
export const openWitness = (folder, now = Date.now) => {
  const at = (name) => path.join(folder, name);
  const [name = '', pem = ''] = readFileSync(at('key'), 'utf8').split(/\n([\s\S]*)/u);
  const key = createPrivateKey(pem);
  const raw = createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(spki.length);
  const logs = () =>
    existsSync(at('logs')) ? readFileSync(at('logs'), 'utf8').split('\n').filter(Boolean).map(parseLogKey) : [];
  const stateFile = (log) => at(`state-${log.id.toString('hex')}`);
  const stateOf = (log) => {
    const file = stateFile(log);
    const known = existsSync(file) ? parseCheckpoint(readFileSync(file, 'utf8').split('\n\n')[0] + '\n') : undefined;
    if (existsSync(file) && !known) throw new Error(`见证状态文件 ${file} 已损坏，请从备份恢复；不要删除`);
    return known ?? { size: 0, root: emptyRoot };
  };
  const lastLine = (log) =>
    existsSync(stateFile(log)) ? `${readFileSync(stateFile(log), 'utf8').trimEnd().split('\n').at(-1)}\n` : undefined;
  const cosign = (signed) => {
    const time = Math.floor(now() / 1000);
    const stamp = Buffer.alloc(8);
    stamp.writeBigUInt64BE(BigInt(time));
    const signature = sign(null, Buffer.from(`cosignature/v1\ntime ${time}\n${signed}`), key);
    return `— ${name} ${Buffer.concat([keyId(name, WITNESS, raw), stamp, signature]).toString('base64')}\n`;
  };
  const refuse = (status, body) => ({ status, body: `${body}\n` });
  return {
    key: keyText(name, WITNESS, raw),
    states: () => logs().flatMap((log) => (existsSync(stateFile(log)) ? [readFileSync(stateFile(log), 'utf8')] : [])),
    /** Answers a request of the log: 200 with the cosignature; 409 with the size that the proof has to start from. */
    add(text) {
      const request = parseRequest(text);
      if (!request) return refuse(400, '请求格式不对');
      const { old, proof, checkpoint, signed } = request;
      const log = logs().find((one) => one.name === checkpoint.origin);
      if (!log) return refuse(404, '不是本见证方登记的日志');
      if (!isSignedBy(log, request)) return refuse(403, '日志签名无效');
      if (old > checkpoint.size) return refuse(400, '旧规模大于新规模');
      const known = stateOf(log);
      if (old !== known.size) return { status: 409, body: `${known.size}\n`, type: 'text/x.tlog.size' };
      if (old === checkpoint.size && !known.root.equals(checkpoint.root))
        return refuse(409, `同一规模 ${old} 出现两个不同的根：账册被分叉`);
      // The same again gets the same answer: nobody picks the second of a cosignature by asking often.
      const given = old === checkpoint.size ? lastLine(log) : undefined;
      if (given !== undefined) return { status: 200, body: given };
      if (!isConsistent(old, checkpoint.size, proof, known.root, checkpoint.root))
        return refuse(422, `一致性证明不成立：规模 ${checkpoint.size} 不是从规模 ${old} 增加而来`);
      const line = cosign(signed);
      const own = request.lines.filter((one) => one.startsWith(`— ${log.name} `)).join('\n');
      keep(stateFile(log), `${signed}\n${own}\n${line}`);
      return { status: 200, body: line };
    },
  };
};

const serve = (witness, host, port) => {
  const server = createServer((request, reply) => {
    const answer = ({ status, body, type = 'text/plain; charset=utf-8' }) => {
      if (status !== 200) console.error(new Date().toISOString(), status, body.trim());
      reply.writeHead(status, { 'content-type': type }).end(body);
    };
    if (request.method !== 'POST' || request.url !== '/add-checkpoint')
      return answer({ status: 404, body: '没有这个地址\n' });
    const parts = [];
    let size = 0;
    request.on('data', (part) => {
      size += part.length;
      if (size > 16_384) request.destroy();
      else parts.push(part);
    });
    request.on('end', () => {
      try {
        answer(witness.add(Buffer.concat(parts).toString('utf8')));
      } catch (error) {
        answer({ status: 500, body: `${error.message}\n` });
      }
    });
  });
  server.listen(port, host, () => console.log(`见证程序已启动：http://${host}:${server.address().port}`));
  return server;
};

const commands = {
  key(folder, name) {
    if (!/^[^\s+]+$/u.test(name ?? '')) throw new Error('名称不能有空格和加号，例如 audit.example.gov.cn');
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (existsSync(path.join(folder, 'key'))) throw new Error('这个文件夹里已经有密钥');
    const { privateKey } = generateKeyPairSync('ed25519');
    keep(path.join(folder, 'key'), `${name}\n${privateKey.export({ format: 'pem', type: 'pkcs8' }).toString()}`);
    console.log(openWitness(folder).key);
  },
  trust(folder, key) {
    parseLogKey(key);
    const file = path.join(folder, 'logs');
    const known = existsSync(file) ? readFileSync(file, 'utf8') : '';
    if (!known.split('\n').includes(key.trim())) keep(file, `${known}${key.trim()}\n`);
  },
  serve: (folder, ...rest) =>
    void serve(openWitness(folder), rest.length > 1 ? rest[0] : '127.0.0.1', Number(rest.at(-1))),
  cosign(folder, file) {
    const { status, body } = openWitness(folder).add(readFileSync(file, 'utf8'));
    process.stdout.write(body);
    if (status !== 200) process.exitCode = 1;
  },
  state: (folder) => process.stdout.write(openWitness(folder).states().join('')),
};

if (
  process.argv[1] !== undefined &&
  existsSync(process.argv[1]) &&
  fileURLToPath(import.meta.url) === path.resolve(process.argv[1])
) {
  const [, , command = '', folder, ...rest] = process.argv;
  try {
    if (!Object.hasOwn(commands, command) || folder === undefined)
      throw new Error('用法：node witness.mjs key|trust|serve|cosign|state 文件夹 …（见文件开头）');
    commands[command](folder, ...rest);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 2;
  }
}
