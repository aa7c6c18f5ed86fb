import type { Style } from './style.js';

/** A piece of an expression, laid out as Prettier would. */
export type Doc =
  | string
  | {
      readonly kind: 'call';
      readonly callee: string;
      readonly arguments: readonly Doc[];
      /** What follows the call: `?.value`. */
      readonly suffix?: string;
    }
  /** An object that is written over several lines, whatever its length. */
  | { readonly kind: 'object'; readonly entries: readonly (readonly [key: string, value: string])[] }
  | { readonly kind: 'array'; readonly elements: readonly string[] }
  /** `db` with the calls `.delete(sessions)` and `.where(…)`. */
  | { readonly kind: 'chain'; readonly head: string; readonly links: readonly string[] };

/** A statement to be written. */
export type Statement =
  | { readonly kind: 'run'; readonly isAwaited: boolean; readonly value: Doc }
  | {
      readonly kind: 'constant';
      readonly name: string;
      readonly isAwaited?: boolean;
      readonly value: Doc;
    }
  | { readonly kind: 'if'; readonly test: string; readonly body: readonly Statement[] }
  | { readonly kind: 'lines'; readonly lines: readonly string[] };

/** `await value;` */
export const run = (value: Doc, isAwaited = true): Statement => ({ kind: 'run', isAwaited, value });

/** `const name = value;` */
export const constant = (name: string, value: Doc, isAwaited = false): Statement => ({
  kind: 'constant',
  name,
  value,
  isAwaited,
});

/** `callee(…)` */
export const call = (callee: string, ...args: readonly Doc[]): Doc => ({
  kind: 'call',
  callee,
  arguments: args,
});

/** The layout of code that reads a cookie. */
export function readDoc(code: string): Doc {
  const [, head, get, match] = /^(.*?)(\.get\(['"]cookie['"]\))(\?\.match\(.*\)\?\.\[1\])$/.exec(code) ?? [];
  if (head !== undefined && get !== undefined && match !== undefined)
    return { kind: 'chain', head, links: [get, match] };
  const [, callee, args, suffix = ''] =
    /^(.*?[\w.])\((\/.*\/|new RegExp\(`.*`\)|[^()]*)\)(\?\.value|\?\.\[1\])?$/.exec(code) ?? [];
  return callee === undefined || args === undefined
    ? code
    : { kind: 'call', callee, arguments: /^(?:\/|new )/.test(args) ? [args] : args.split(', '), suffix };
}

/** `{ key: value }` over several lines; an entry whose key and value are the same is written once. */
export const object = (...entries: readonly (readonly [key: string, value: string])[]): Doc => ({
  kind: 'object',
  entries,
});

/** `[a, b]` */
export const array = (...elements: readonly string[]): Doc => ({ kind: 'array', elements });

/** The lines of statements, the first without its indentation. */
export function layOut(statements: readonly Statement[], indentation: string, style: Style): string {
  return statements
    .flatMap((statement) => linesOf(statement, indentation, style))
    .join(style.eol)
    .slice(indentation.length);
}

function linesOf(statement: Statement, indentation: string, style: Style): string[] {
  switch (statement.kind) {
    case 'lines':
      return statement.lines.map((line) => indentation + line);
    case 'run':
      return laidOut(
        statement.isAwaited ? 'await ' : '',
        statement.value,
        style.semicolon,
        indentation,
        style,
      );
    case 'constant': {
      const head = `const ${statement.name} = ${statement.isAwaited === true ? 'await ' : ''}`;
      return laidOut(head, statement.value, style.semicolon, indentation, style);
    }
    case 'if':
      return [
        `${indentation}if (${statement.test}) {`,
        ...statement.body.flatMap((inner) => linesOf(inner, indentation + style.unit, style)),
        `${indentation}}`,
      ];
  }
}

function laidOut(head: string, doc: Doc, tail: string, indentation: string, style: Style): string[] {
  const flat = flatText(doc, style);
  if (flat !== null && widthOf(indentation + head + flat + tail) <= style.width)
    return [indentation + head + flat + tail];
  if (typeof doc === 'string') return brokenText(head, doc, tail, indentation, style);
  switch (doc.kind) {
    case 'object':
      return [
        `${indentation}${head}{`,
        ...entryLines(doc.entries, indentation, style),
        `${indentation}}${tail}`,
      ];
    case 'array':
      return [
        `${indentation}${head}[`,
        ...elementLines(doc.elements, indentation, style),
        `${indentation}]${tail}`,
      ];
    case 'chain':
      return [
        `${indentation}${head}${doc.head}`,
        ...doc.links.map(
          (link, at) => `${indentation}${style.unit}${link}${at === doc.links.length - 1 ? tail : ''}`,
        ),
      ];
    case 'call':
      return brokenCall(head, doc, tail, indentation, style);
  }
}

/** An assignment whose value does not fit goes to the next line. */
function brokenText(head: string, text: string, tail: string, indentation: string, style: Style): string[] {
  const isAssignment = head.endsWith('= ');
  const isTemplate = text.includes('`');
  return isAssignment && !isTemplate
    ? [`${indentation}${head.trimEnd()}`, `${indentation}${style.unit}${text}${tail}`]
    : [indentation + head + text + tail];
}

function brokenCall(
  head: string,
  { callee, arguments: args, suffix = '' }: Extract<Doc, { kind: 'call' }>,
  end: string,
  indentation: string,
  style: Style,
): string[] {
  const tail = suffix + end;
  const last = args.at(-1);
  const before = args.slice(0, -1).map((argument) => flatText(argument, style));
  if (last !== undefined && typeof last !== 'string' && last.kind === 'object' && !before.includes(null)) {
    const start = `${indentation}${head}${callee}(${[...before, '{'].join(', ')}`;
    if (widthOf(start) <= style.width)
      return [start, ...entryLines(last.entries, indentation, style), `${indentation}})${tail}`];
  }
  if (last !== undefined && typeof last !== 'string' && last.kind === 'array' && !before.includes(null)) {
    const start = `${indentation}${head}${callee}(${[...before, '['].join(', ')}`;
    if (widthOf(start) <= style.width)
      return [start, ...elementLines(last.elements, indentation, style), `${indentation}])${tail}`];
  }
  return [
    `${indentation}${head}${callee}(`,
    ...args.flatMap((argument, at) =>
      laidOut(
        '',
        argument,
        at < args.length - 1 ? ',' : style.argumentComma,
        indentation + style.unit,
        style,
      ),
    ),
    `${indentation})${tail}`,
  ];
}

function entryLines(
  entries: readonly (readonly [key: string, value: string])[],
  indentation: string,
  style: Style,
): string[] {
  return entries.map(([key, value], at) => {
    const comma = at < entries.length - 1 ? ',' : style.trailingComma;
    return `${indentation}${style.unit}${key === value ? key : `${key}: ${value}`}${comma}`;
  });
}

function elementLines(elements: readonly string[], indentation: string, style: Style): string[] {
  return elements.map(
    (element, at) =>
      `${indentation}${style.unit}${element}${at < elements.length - 1 ? ',' : style.trailingComma}`,
  );
}

/** The text on one line; `null` where it has to stand on several. */
function flatText(doc: Doc, style: Style): string | null {
  if (typeof doc === 'string') return doc;
  switch (doc.kind) {
    case 'object':
      return null;
    case 'array':
      return `[${doc.elements.join(', ')}]`;
    case 'chain':
      return doc.head + doc.links.join('');
    case 'call': {
      const args = doc.arguments.map((argument) => flatText(argument, style));
      return args.includes(null) ? null : `${doc.callee}(${args.join(', ')})${doc.suffix ?? ''}`;
    }
  }
}

function widthOf(text: string): number {
  return text.replaceAll('\t', '  ').length;
}
