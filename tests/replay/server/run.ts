import { fork } from 'node:child_process';
import path from 'node:path';

/** An application that listens on loopback. */
export interface Running {
  readonly origin: string;
  /** Moves the application's clock: what it reads as now is this many milliseconds later. */
  readonly setClockAhead: (milliseconds: number) => Promise<void>;
  /** What it has printed so far, for the message of a failed test. */
  readonly output: () => string;
  readonly stop: () => Promise<void>;
}

/** What the preloaded module tells. */
interface Told {
  readonly port?: number;
  readonly clockAhead?: number;
}

const PRELOAD = new URL('preload.js', import.meta.url).href;

/** Starts a file as the application that it is, on a free port. Throws where it ends before it listens. */
export async function run(
  file: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<Running> {
  let printed = '';
  const child = fork(file, {
    cwd: path.dirname(file),
    execArgv: ['--import', PRELOAD, '--enable-source-maps', '--no-warnings'],
    env: { ...process.env, NODE_ENV: 'production', HOST: '127.0.0.1', PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const print = (chunk: Buffer): void => {
    printed = `${printed}${chunk.toString()}`.slice(-4_000);
  };
  child.stdout?.on('data', print);
  child.stderr?.on('data', print);
  const ended = new Promise<void>((resolve) =>
    child.once('exit', () => {
      resolve();
    }),
  );
  const told = (key: keyof Told): Promise<number> =>
    new Promise((resolve, reject) => {
      const listen = (message: unknown): void => {
        const { [key]: value } = message as Told;
        if (value === undefined) return;
        child.off('message', listen);
        resolve(value);
      };
      child.on('message', listen);
      void ended.then(() => {
        reject(new Error(`${path.basename(file)} has ended:\n${printed}`));
      });
    });
  const port = await told('port');
  return {
    origin: `http://127.0.0.1:${port}`,
    async setClockAhead(milliseconds) {
      const done = told('clockAhead');
      child.send({ clockAhead: milliseconds });
      await done;
    },
    output: () => printed,
    async stop() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
