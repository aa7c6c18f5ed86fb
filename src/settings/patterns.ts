/**
 * A function that the settings name: by its name alone, or with the module that it comes from (a specifier, or a file from the project's
 * root on). Names may be dotted (`authService.end`); both parts may hold `*`.
 */
export type FunctionEntry = string | { readonly from: string; readonly name: string };

/** A function as the code calls it. */
export interface NamedFunction {
  /** As written, without arguments: `endSession`, `this.authService.end`. */
  readonly name: string;
  /** What the module is known by: its specifier, its file from the project's root on, or both; `null` where it is not known. */
  readonly from: string | readonly string[] | null;
}

/**
 * Whether the whole text fits a pattern in which `*` stands for any run of characters, also an empty one and one with slashes or dots.
 * Everything else stands for itself, and letter case counts. Takes time in proportion to the text, whatever the pattern.
 */
export function matchesPattern(pattern: string, text: string): boolean {
  const [head = '', ...rest] = pattern.split('*');
  const tail = rest.pop();
  if (tail === undefined) return pattern === text;
  if (text.length < head.length + tail.length || !text.startsWith(head) || !text.endsWith(tail)) return false;
  const end = text.length - tail.length;
  let from = head.length;
  for (const part of rest) {
    // The first place is the best one: it leaves most room for the parts that follow.
    const at = text.indexOf(part, from);
    if (at === -1 || at + part.length > end) return false;
    from = at + part.length;
  }
  return true;
}

/**
 * Whether a called function is the one that the settings name. A dotted name fits the end of what the code says (`auth.end` fits
 * `this.services.auth.end`), a plain one only the function itself or a method of `this`: `end` does not fit `res.end`.
 * An entry with a module fits nothing whose module is not known.
 */
export function matchesName(entry: FunctionEntry, called: NamedFunction): boolean {
  if (typeof entry === 'string') return nameFits(entry, called.name);
  const modules = typeof called.from === 'string' ? [called.from] : (called.from ?? []);
  return nameFits(entry.name, called.name) && modules.some((module) => moduleFits(entry.from, module));
}

function nameFits(pattern: string, name: string): boolean {
  const own = name.startsWith('this.') ? name.slice('this.'.length) : name;
  return matchesPattern(pattern, own) || (pattern.includes('.') && matchesPattern(`*.${pattern}`, own));
}

/** How a specifier begins that leads to a file of the project: what follows is the end of the file's path. */
const OWN_FILE = /^(?:\.{1,2}\/)+|^[@~]\//;

function moduleFits(pattern: string, module: string): boolean {
  const [wanted, found] = [plainModule(pattern), plainModule(module)];
  return matchesPattern(wanted, found) || (OWN_FILE.test(pattern) && matchesPattern(`*/${wanted}`, found));
}

/** A module without what may differ from import to import: `./src/auth/index.ts` and `src/auth` are one. */
function plainModule(module: string): string {
  return module
    .replaceAll('\\', '/')
    .replace(OWN_FILE, '')
    .replace(/\.[cm]?[jt]sx?$/, '')
    .replace(/\/index$/, '');
}
