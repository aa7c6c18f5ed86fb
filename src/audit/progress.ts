/** A line that says how far a long work is. */
export interface Progress {
  readonly show: (done: number, total: number) => void;
  readonly clear: () => void;
}

/** Work that is done sooner needs no line. In milliseconds. */
const PATIENCE = 500;
const PAUSE = 80;
const CLEAR_LINE = '\r\u001B[2K';

/** Shows progress on a terminal, and nothing anywhere else. */
export function createProgress(stream: { write(text: string): unknown; readonly isTTY?: boolean }): Progress {
  const nothing = (): void => undefined;
  if (stream.isTTY !== true) return { show: nothing, clear: nothing };
  let next = Date.now() + PATIENCE;
  let isShown = false;
  return {
    show(done, total) {
      if (Date.now() < next) return;
      next = Date.now() + PAUSE;
      isShown = true;
      stream.write(`${CLEAR_LINE}${done} of ${total} files that mention a logout`);
    },
    clear() {
      if (isShown) stream.write(CLEAR_LINE);
    },
  };
}
