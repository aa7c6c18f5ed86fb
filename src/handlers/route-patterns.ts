/** More paths than a person lists in one regular expression. */
const MOST_PATHS = 16;
/** What may stand between the words of a path, written as one of them. */
const JOINER = /^[-_ ]+$/;

/**
 * The paths that a route given as a regular expression serves, as far as they are written in it: `^\/(?:logout|signout)\/?$`
 * gives `/logout` and `/signout`. What is not written (`.*`, `[^/]+`, `\w+`) becomes a `*`.
 */
export function pathsOfPattern(source: string): string[] {
  const reader: Reader = { source, at: 0 };
  const paths = readAlternatives(reader, 0).map((text) => {
    const path = text.replaceAll(/\*{2,}/g, '*').replace(/(?<=.)\/$/, '');
    return path.startsWith('/') ? path : `/${path}`;
  });
  return [...new Set(paths)];
}

interface Reader {
  readonly source: string;
  at: number;
}

/** Deeper groups than any that a person writes. */
const DEEPEST = 8;

function readAlternatives(reader: Reader, depth: number): string[] {
  const alternatives: string[] = [];
  let open = [''];
  while (reader.at < reader.source.length) {
    const char = reader.source.charAt(reader.at);
    if (char === ')') break;
    reader.at += 1;
    if (char === '|') {
      alternatives.push(...open);
      open = [''];
      continue;
    }
    const atoms = readAtom(reader, char, depth);
    skipQuantifier(reader);
    open = open.flatMap((before) => atoms.map((atom) => before + atom)).slice(0, MOST_PATHS);
  }
  return [...alternatives, ...open].slice(0, MOST_PATHS);
}

/** The texts that one atom stands for. */
function readAtom(reader: Reader, char: string, depth: number): readonly string[] {
  switch (char) {
    case '^':
    case '$':
      return [''];
    case '.':
      return ['*'];
    case '\\':
      return [readEscape(reader)];
    case '[':
      return [readClass(reader)];
    case '(':
      return readGroup(reader, depth);
    default:
      return [char];
  }
}

function readEscape(reader: Reader): string {
  const char = reader.source.charAt(reader.at);
  reader.at += 1;
  if (/[bB]/.test(char)) return '';
  return /[a-z\d]/i.test(char) ? '*' : char;
}

function readClass(reader: Reader): string {
  const end = reader.source.indexOf(']', reader.at + 1);
  const inner = reader.source.slice(reader.at, end === -1 ? undefined : end).replaceAll('\\', '');
  reader.at = end === -1 ? reader.source.length : end + 1;
  if (JOINER.test(inner)) return '-';
  // `[/]`, `[Ll]`
  const isOne =
    inner !== '' &&
    inner
      .toLowerCase()
      .split('')
      .every((char) => char === inner.charAt(0).toLowerCase());
  return isOne ? inner.charAt(0).toLowerCase() : '*';
}

function readGroup(reader: Reader, depth: number): readonly string[] {
  const [opening = ''] =
    /^\?(?:[:=!]|<[=!]|<\w+>)/.exec(reader.source.slice(reader.at, reader.at + 40)) ?? [];
  reader.at += opening.length;
  const inner = depth < DEEPEST ? readAlternatives(reader, depth + 1) : ['*'];
  reader.at += 1;
  // What only has to stand before or behind is no part of the path.
  if (/[=!]$/.test(opening)) return [''];
  return inner.every((text) => JOINER.test(text)) ? ['-'] : inner;
}

function skipQuantifier(reader: Reader): void {
  const char = reader.source.charAt(reader.at);
  if (char === '{') {
    const end = reader.source.indexOf('}', reader.at);
    reader.at = end === -1 ? reader.source.length : end + 1;
  } else if (/[*+?]/.test(char)) reader.at += 1;
  else return;
  if (reader.source.charAt(reader.at) === '?') reader.at += 1;
}
