const SECOND = 1000;
const DAY = 86_400 * SECOND;

/** The units that the `ms` package reads, in milliseconds. Letter case does not count: `1M` is one minute. */
const UNITS: ReadonlyMap<string, number> = new Map([
  ...named('ms msec msecs millisecond milliseconds', 1),
  ...named('s sec secs second seconds', SECOND),
  ...named('m min mins minute minutes', 60 * SECOND),
  ...named('h hr hrs hour hours', 3600 * SECOND),
  ...named('d day days', DAY),
  ...named('w week weeks', 7 * DAY),
  ...named('y yr yrs year years', 365.25 * DAY),
  ...named('', SECOND),
]);

function named(names: string, milliseconds: number): (readonly [string, number])[] {
  return names.split(' ').map((name) => [name, milliseconds] as const);
}

const DURATION = /^(\d+(?:\.\d+)?|\.\d+) *([a-z]*)$/;
const LONGEST_DURATION = 100;

/**
 * How long a duration is, in seconds: `"15m"`, `"15 minutes"`, `"0.25h"`, `900` and `"900"` are all 900.
 * A bare number counts seconds, also as a string; libraries that count milliseconds there convert before they ask.
 * `null` for what is no duration: other units (a month, ISO 8601), a negative or infinite number, an empty string.
 */
export function durationInSeconds(text: string | number): number | null {
  if (typeof text === 'number') return Number.isFinite(text) && text >= 0 ? text : null;
  if (text.length > LONGEST_DURATION) return null;
  const [, amount, unit = ''] = DURATION.exec(text.trim().toLowerCase()) ?? [];
  const milliseconds = amount === undefined ? undefined : UNITS.get(unit);
  // Whole milliseconds, so that 1.1 hours are 3960 seconds and not a hair more.
  return milliseconds === undefined ? null : Math.round(Number(amount) * milliseconds) / SECOND;
}
