/** Threads that judge documents, each one document at a time; started when there is work for them. */
import { Worker } from 'node:worker_threads';
import { threadArgument } from './threads.ts';
import type { Job, Judges, Verdict } from './verdict.ts';

/** What a thread sends back. */
export type Answer = { readonly verdict: Verdict } | { readonly error: unknown };

interface Task {
  readonly job: Job;
  readonly resolve: (verdict: Verdict) => void;
  readonly reject: (error: unknown) => void;
}

export class Pool implements Judges {
  readonly ahead: number;
  private readonly waiting: Task[] = [];
  private idle: Worker[] = [];
  /** Each thread with what it is at. */
  private readonly threads = new Map<Worker, Task | undefined>();

  constructor(
    private readonly program: string,
    private readonly size: number,
  ) {
    // Far enough that a long document does not hold up the other threads.
    this.ahead = 16 * size;
  }

  async judge(job: Job): Promise<Verdict> {
    return await new Promise((resolve, reject) => {
      this.waiting.push({ job, resolve, reject });
      this.next();
    });
  }

  end(): void {
    this.waiting.length = 0;
    for (const thread of this.threads.keys()) void thread.terminate();
    this.threads.clear();
  }

  /** Gives the task that has waited longest to a thread that has nothing to do. */
  private next(): void {
    const thread = this.waiting.length === 0 ? undefined : (this.idle.pop() ?? this.start());
    const task = thread && this.waiting.shift();
    if (!task) return;
    this.threads.set(thread, task);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread is no window
    thread.postMessage(task.job);
  }

  private start(): Worker | undefined {
    if (this.threads.size >= this.size) return undefined;
    const thread = new Worker(this.program, { argv: [threadArgument] });
    let reason: Error | undefined;
    thread.on('message', (answer: Answer) => this.answered(thread, answer));
    thread.on('error', (error: Error) => (reason = error));
    thread.on('exit', (code) => this.died(thread, reason ?? new Error(`the thread ended with ${code}`)));
    return thread;
  }

  private answered(thread: Worker, answer: Answer): void {
    const task = this.threads.get(thread);
    this.threads.set(thread, undefined);
    this.idle.push(thread);
    if ('verdict' in answer) task?.resolve(answer.verdict);
    else task?.reject(answer.error);
    this.next();
  }

  /** Only the document that it was at is lost: another thread takes its place. */
  private died(thread: Worker, reason: Error): void {
    const task = this.threads.get(thread);
    this.threads.delete(thread);
    this.idle = this.idle.filter((one) => one !== thread);
    task?.reject(reason);
    this.next();
  }
}
