import { fork, type ChildProcess } from 'node:child_process';

/** What a child process does and how far it may go. */
export interface ChildWork {
  /** Plain JavaScript: a forked process has no TypeScript loader. It takes `{ id, ...given }` and answers `{ id, done }` or `{ id, error }`. */
  readonly file: string;
  readonly args?: readonly string[];
  /** Options of Node for the child. */
  readonly execArgv?: readonly string[];
  /** A process does that many jobs before a fresh one takes its place. */
  readonly jobsPerProcess: number;
  /** A job that takes longer is given up with its process, in milliseconds. */
  readonly timeout: number;
  /** A process that has had nothing to do for so long leaves, in milliseconds; a minute when left out. */
  readonly idleFor?: number;
  /** How often a job is begun when its process dies over it. */
  readonly attempts: number;
  /** Jobs beyond these are refused at once; any number may wait when left out. */
  readonly mostWaiting?: number;
  /** The errors that the job is rejected with. */
  readonly errors: {
    readonly slow: () => Error;
    readonly died: () => Error;
    readonly refused: (message: string) => Error;
    readonly busy?: () => Error;
  };
}

interface Job {
  readonly id: number;
  readonly given: object;
  readonly resolve: (done: unknown) => void;
  readonly reject: (error: Error) => void;
  attempts: number;
}

type Answer = { readonly id: number; readonly done: unknown } | { readonly id: number; readonly error: string };

const aMinute = 60_000;

/**
 * One job after the other, in the order asked, in a child process that is started when it is needed and replaced when it has done its
 * share, died or took too long: the asking process answers people meanwhile.
 */
export class ChildQueue {
  private readonly waiting: Job[] = [];
  private current: Job | undefined;
  private child: ChildProcess | undefined;
  private made = 0;
  private nextId = 1;
  private timer: NodeJS.Timeout | undefined;
  private idle: NodeJS.Timeout | undefined;
  private closed = false;

  constructor(private readonly work: ChildWork) {}

  /** What the child answers to `given`. */
  readonly ask = (given: object): Promise<unknown> => {
    if (this.closed) return Promise.reject(new Error('The queue is closed'));
    const { mostWaiting, errors } = this.work;
    if (errors.busy && mostWaiting !== undefined && this.waiting.length >= mostWaiting)
      return Promise.reject(errors.busy());
    return new Promise((resolve, reject) => {
      this.waiting.push({ id: this.nextId++, given, resolve, reject, attempts: 0 });
      this.next();
    });
  };

  readonly close = (): void => {
    this.closed = true;
    const open = [...(this.current ? [this.current] : []), ...this.waiting.splice(0)];
    this.current = undefined;
    this.stop();
    for (const job of open) job.reject(new Error('The queue is closed'));
  };

  private next(): void {
    if (this.current) return;
    clearTimeout(this.idle);
    const job = this.waiting.shift();
    if (!job) {
      this.leaveLater();
      return;
    }
    this.current = job;
    job.attempts += 1;
    const child = this.running();
    // A child that has nothing to do keeps no program alive.
    child.ref();
    child.channel?.ref();
    this.timer = setTimeout(() => {
      this.stop();
      this.settle((one) => {
        one.reject(this.work.errors.slow());
      });
    }, this.work.timeout);
    child.send({ ...job.given, id: job.id }, (error) => {
      if (error) this.lost(child);
    });
  }

  private running(): ChildProcess {
    if (this.child && this.made >= this.work.jobsPerProcess) this.stop();
    if (this.child) return this.child;
    const { file, args = [], execArgv = [] } = this.work;
    const child = fork(file, [...args], { serialization: 'advanced', execArgv: [...execArgv] });
    child.on('message', (answer: Answer) => {
      if (this.child === child) this.answered(answer);
    });
    child.on('exit', () => {
      this.lost(child);
    });
    // No process could be made, or it cannot be spoken to: without a listener that would end the asking program.
    child.on('error', () => {
      this.lost(child);
    });
    this.child = child;
    this.made = 0;
    return child;
  }

  private answered(answer: Answer): void {
    this.made += 1;
    this.child?.unref();
    this.child?.channel?.unref();
    this.settle((job) => {
      if ('done' in answer) job.resolve(answer.done);
      else job.reject(this.work.errors.refused(answer.error));
    });
  }

  private lost(child: ChildProcess): void {
    if (this.child !== child) return;
    child.kill('SIGKILL');
    this.died();
  }

  /** The process is gone in the middle of a job (killed, out of memory). */
  private died(): void {
    this.child = undefined;
    const job = this.current;
    if (!job) return;
    if (job.attempts >= this.work.attempts) {
      this.settle((one) => {
        one.reject(this.work.errors.died());
      });
      return;
    }
    clearTimeout(this.timer);
    this.current = undefined;
    this.waiting.unshift(job);
    this.next();
  }

  private settle(end: (job: Job) => void): void {
    clearTimeout(this.timer);
    const job = this.current;
    this.current = undefined;
    if (job) end(job);
    this.next();
  }

  /** Fonts and readers take a hundred megabytes and more: not while nobody draws or reads anything. */
  private leaveLater(): void {
    if (!this.child) return;
    this.idle = setTimeout(() => {
      this.stop();
    }, this.work.idleFor ?? aMinute).unref();
  }

  private stop(): void {
    clearTimeout(this.timer);
    clearTimeout(this.idle);
    const { child } = this;
    this.child = undefined;
    child?.kill('SIGKILL');
  }
}
