// Runs one program and starts it again when it breaks down; used by `npm start`. A program that ends by itself, with whatever
// code, has said why and is left alone: a port that is taken does not become free by trying again.
import { spawn } from 'node:child_process';

/** How the server ends after a fault that nobody expected (packages/server/src/start/run-until-stopped.ts). */
const BROKE_DOWN = 70;
const HOUR = 60 * 60_000;

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 * @param {{ most?: number, least?: number, say?: (line: string) => void }} limits at most so many new starts an hour, and none
 *   when the program ran less than `least` milliseconds
 * @returns {Promise<number>} the code to end with
 */
export const keepRunning = (command, args, options, { most = 5, least = 20_000, say = console.error } = {}) =>
  new Promise((resolve) => {
    let stopping = false;
    let child;
    const restarts = [];
    const ended = (ran, code, signal) => {
      const broke = code === BROKE_DOWN || (code === null && signal !== null);
      const how = code === null ? `信号 ${signal}` : `代码 ${code}`;
      if (stopping || !broke) return resolve(code ?? 0);
      const now = Date.now();
      while (restarts.length > 0 && restarts[0] < now - HOUR) restarts.shift();
      if (ran < least || restarts.length >= most) {
        say(`服务意外结束（${how}），没有再启动；请查看上面的日志。`);
        return resolve(code ?? 1);
      }
      restarts.push(now);
      say(`服务意外结束（${how}），正在重新启动（一小时内第 ${restarts.length} 次，最多 ${most} 次）…`);
      start();
    };
    const start = () => {
      const began = Date.now();
      child = spawn(command, args, options);
      child.once('error', (error) => {
        say(`服务没有能启动：${error.message}`);
        resolve(1);
      });
      child.once('exit', (code, signal) => ended(Date.now() - began, code, signal));
    };
    for (const signal of ['SIGINT', 'SIGTERM'])
      process.on(signal, () => {
        stopping = true;
        child.kill(signal);
      });
    start();
  });
