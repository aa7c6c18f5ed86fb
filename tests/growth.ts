/** The time of a run in milliseconds: the least of several, which a busy machine disturbs least. */
function leastTime(run: () => unknown): number {
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return Math.min(...times);
}

/** Shorter than this, a run says more about the clock than about itself. */
const SHORTEST = 0.5;

/**
 * How many times as long a function takes for a text that is ten times as long: about 10 where its time is in proportion
 * to the text, about 100 where it grows with the square. A run that is too short to be measured says nothing, and counts as {@link SHORTEST}.
 */
export function growth(piece: string, read: (text: string) => unknown): number {
  const short = piece.repeat(Math.ceil(20_000 / piece.length));
  const long = short.repeat(10);
  leastTime(() => read(short));
  return (
    leastTime(() => read(long)) /
    Math.max(
      leastTime(() => read(short)),
      SHORTEST,
    )
  );
}

/** Between growth in proportion and growth with the square. */
export const LINEAR = 40;
