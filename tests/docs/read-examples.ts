/** A fence of a rule's page that is marked to be linted; CONTRIBUTING.md describes the marks. */
export interface Example {
  /** Where the code begins on the page, for the test's name. */
  line: number;
  expected: 'incorrect' | 'correct';
  filename: string;
  config: 'recommended' | 'strict';
  /** The packages that the example's project depends on. */
  packages: string[];
  code: string;
  /** The further files of the example's project, by their path. */
  beside: Record<string, string>;
}

const MARK =
  /^<!--\s*(?:❌ (?<incorrect>incorrect)|✅ (?<correct>correct)|📄 (?<beside>beside))\s(?<attributes>.*)-->$/u;
const LOOKS_LIKE_A_MARK = /^<!--\s*(?:❌|✅|📄|incorrect|correct|beside)/u;
const ATTRIBUTES = ['filename', 'config', 'packages'];

/** The fence whose opening line is the next one with text on it: its code, and the line after it. */
function readFence(lines: readonly string[], from: number): { code: string; first: number; next: number } {
  let open = from;
  while (lines[open]?.trim() === '') open++;
  if (!/^```(?:[jt]sx?|prisma)$/u.test(lines[open] ?? '')) {
    throw new Error(`Line ${open + 1}: a mark has to be followed by a fence of js, jsx, ts, tsx or prisma.`);
  }
  const close = lines.indexOf('```', open);
  if (close === -1) throw new Error(`Line ${open + 1}: the fence is never closed.`);
  return { code: lines.slice(open + 1, close).join('\n') + '\n', first: open + 2, next: close + 1 };
}

function readAttributes(text: string, line: number): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const word of text.split(/\s+/u).filter(Boolean)) {
    const [key = '', value = ''] = word.split('=', 2);
    if (!ATTRIBUTES.includes(key) || value === '') {
      throw new Error(`Line ${line}: \`${word}\` is none of ${ATTRIBUTES.join('=, ')}=.`);
    }
    attributes[key] = value;
  }
  return attributes;
}

function readConfig(name: string | undefined, line: number): Example['config'] {
  if (name === undefined || name === 'recommended') return 'recommended';
  if (name === 'strict') return name;
  throw new Error(`Line ${line}: there is no config \`${name}\`.`);
}

/**
 * The marked examples of a page, in order. A file marked `beside` belongs to the examples after it, up to the next heading.
 * Throws, naming the line, where a mark is malformed: an example that is silently left out would count as tested.
 */
export function readExamples(page: string): Example[] {
  const lines = page.split(/\r?\n/u);
  const examples: Example[] = [];
  let beside: Record<string, string> = {};
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!;
    if (/^#{1,6} /u.test(line)) beside = {};
    // Code that is not marked, or a mark that is shown as code.
    if (line.startsWith('```')) {
      const closing = /^`+/u.exec(line)![0];
      index = lines.indexOf(closing, index + 1);
      if (index === -1) break;
      continue;
    }
    if (!LOOKS_LIKE_A_MARK.test(line)) continue;
    const mark = MARK.exec(line)?.groups;
    if (!mark) throw new Error(`Line ${index + 1}: \`${line}\` is no complete mark.`);
    const { filename, config, packages } = readAttributes(mark.attributes ?? '', index + 1);
    if (filename === undefined) throw new Error(`Line ${index + 1}: the mark names no filename=.`);
    const { code, first, next } = readFence(lines, index + 1);
    if (mark.beside) {
      beside = { ...beside, [filename]: code };
    } else {
      examples.push({
        line: first,
        expected: mark.incorrect ? 'incorrect' : 'correct',
        filename,
        config: readConfig(config, index + 1),
        packages: packages?.split(',') ?? [],
        code,
        beside,
      });
    }
    index = next - 1;
  }
  return examples;
}
