import path from 'node:path';

import type { TSESTree } from '@typescript-eslint/utils';

import { packageFolder, resolveFrom } from '../modules/project.js';
import { layOut, type Statement } from './layout.js';
import { textOf } from './reach.js';
import { quoted, type Style } from './style.js';
import type { Edit, ImportNeed, Subject } from './types.js';

/** The name under which the file has an import already; `null` where it has none, or only its type. */
export function importedName({ sourceCode }: Subject, specifier: string, imported: string): string | null {
  for (const node of sourceCode.ast.body) {
    if (node.type !== 'ImportDeclaration' || node.source.value !== specifier || node.importKind === 'type')
      continue;
    const found = node.specifiers.find((item) => exportedName(item) === imported);
    if (found) return found.local.name;
  }
  return null;
}

function exportedName(item: TSESTree.ImportClause): string | null {
  if (item.type === 'ImportDefaultSpecifier') return 'default';
  if (item.type === 'ImportNamespaceSpecifier') return '*';
  if (item.importKind === 'type') return null;
  return item.imported.type === 'Identifier' ? item.imported.name : item.imported.value;
}

/** The edits that add imports and, behind them, statements of the module. */
export function importEdits(
  subject: Subject,
  needs: readonly ImportNeed[],
  setup: readonly Statement[],
): Edit[] {
  const missing = needs.filter((need) => importedName(subject, need.specifier, need.imported) === null);
  const widened = missing.map((need) => ({ need, edit: widenImport(subject, need) }));
  const lines = groupBySpecifier(widened.flatMap(({ need, edit }) => (edit ? [] : [need]))).map((group) =>
    importLine(group, subject.style),
  );
  return [...widened.flatMap(({ edit }) => (edit ? [edit] : [])), ...newLines(subject, lines, setup)];
}

function groupBySpecifier(needs: readonly ImportNeed[]): ImportNeed[][] {
  const groups = new Map<string, ImportNeed[]>();
  for (const need of needs) groups.set(need.specifier, [...(groups.get(need.specifier) ?? []), need]);
  return [...groups.values()];
}

/** Adds a name to an import of the same module that has names in braces. */
function widenImport({ sourceCode, style }: Subject, need: ImportNeed): Edit | null {
  if (need.imported === 'default' || need.imported === '*') return null;
  for (const node of sourceCode.ast.body) {
    if (node.type !== 'ImportDeclaration' || node.source.value !== need.specifier) continue;
    if (node.importKind === 'type') continue;
    const last = node.specifiers.findLast((item) => item.type === 'ImportSpecifier');
    if (!last) continue;
    const comma = sourceCode.getTokenAfter(last)?.value === ',' ? sourceCode.getTokenAfter(last) : null;
    const isBroken = last.loc.start.line !== node.loc.start.line;
    const text = isBroken ? `,${style.eol}${style.unit}${named(need)}` : `, ${named(need)}`;
    const [start, end] = node.range;
    if (!isBroken && end - start + text.length > style.width)
      return brokenImport(node, named(need), sourceCode.text, style);
    return comma && isBroken
      ? { start: comma.range[1], end: comma.range[1], text: `${text.slice(1)},` }
      : { start: last.range[1], end: last.range[1], text };
  }
  return null;
}

/** An import whose names no longer fit on its line. */
function brokenImport(
  node: TSESTree.ImportDeclaration,
  added: string,
  text: string,
  style: Style,
): Edit | null {
  const open = text.indexOf('{', node.range[0]);
  const close = text.lastIndexOf('}', node.source.range[0]);
  if (open < 0 || close < open) return null;
  const names = node.specifiers
    .filter((item) => item.type === 'ImportSpecifier')
    .map((item) => text.slice(...item.range));
  const lines = [...names, added].map((name) => `${style.unit}${name},`);
  return { start: open, end: close + 1, text: ['{', ...lines, '}'].join(style.eol) };
}

function named({ imported, local }: ImportNeed): string {
  return imported === local ? local : `${imported} as ${local}`;
}

function importLine(group: readonly ImportNeed[], style: Style): string {
  const [{ specifier, imported, local, isAssigned = false }] = group as [ImportNeed];
  const source = quoted(specifier, style);
  const inBraces = group.filter((need) => need.imported !== 'default' && need.imported !== '*');
  const space = style.bracketSpacing;
  if (style.isCommonJs) {
    const names = inBraces.map((need) => named(need).replace(' as ', ': ')).join(', ');
    const pattern = inBraces.length > 0 ? `{${space}${names}${space}}` : local;
    const member = imported === 'default' && !isAssigned ? '.default' : '';
    return `const ${pattern} = require(${source})${inBraces.length > 0 ? '' : member}${style.semicolon}`;
  }
  const whole = group.find((need) => need.imported === 'default' || need.imported === '*');
  const parts = [
    ...(whole ? [whole.imported === '*' ? `* as ${whole.local}` : whole.local] : []),
    ...(inBraces.length > 0 ? [`{${space}${inBraces.map(named).join(', ')}${space}}`] : []),
  ];
  return `import ${parts.join(', ')} from ${source}${style.semicolon}`;
}

function newLines(
  { sourceCode, style }: Subject,
  lines: readonly string[],
  setup: readonly Statement[],
): Edit[] {
  if (lines.length + setup.length === 0) return [];
  const { eol } = style;
  const declared = setup.map((statement) => layOut([statement], '', style));
  const last = sourceCode.ast.body.findLast((node) => isImport(node, style));
  if (last) {
    const end = last.range[1];
    const text = [...lines.map((line) => eol + line), ...(declared.length > 0 ? [eol] : [])].join('');
    return [{ start: end, end, text: text + declared.map((line) => eol + line).join('') }];
  }
  const [first] = sourceCode.ast.body.filter((node) => !isDirective(node));
  const comment = first ? (sourceCode.getCommentsBefore(first)[0] ?? first) : null;
  const start = comment && comment.type !== ('Shebang' as never) ? comment.range[0] : (first?.range[0] ?? 0);
  const blocks = [lines.join(eol), ...declared].filter((block) => block !== '');
  return [{ start, end: start, text: blocks.map((block) => block + eol + eol).join('') }];
}

function isDirective(node: TSESTree.Node): boolean {
  return node.type === 'ExpressionStatement' && typeof node.directive === 'string';
}

function isImport(node: TSESTree.Node, { isCommonJs }: Style): boolean {
  if (node.type === 'ImportDeclaration' || node.type === 'TSImportEqualsDeclaration') return true;
  return (
    isCommonJs &&
    node.type === 'VariableDeclaration' &&
    node.declarations.every(({ init }) => isRequire(init))
  );
}

function isRequire(init: TSESTree.Expression | null): boolean {
  if (init?.type === 'MemberExpression') return isRequire(init.object);
  return (
    init?.type === 'CallExpression' && init.callee.type === 'Identifier' && init.callee.name === 'require'
  );
}

/** How a module of the project is imported from the linted file, written as the file writes its imports. */
export function specifierOf({ project, facts, file }: Subject, target: string): string {
  const bare = target.replace(/\.[cm]?[jt]sx?$/, '');
  const written = facts.specifiers.filter((specifier) => !/^(?:node:|https?:)/.test(specifier));
  const exact = written.find((specifier) => resolvedFile(project, file, specifier) === target);
  if (exact !== undefined) return exact;
  const extension = extensionOf(written, target, asksForExtension(project, file));
  for (const specifier of written) {
    const resolved = specifier.startsWith('.') ? null : resolvedFile(project, file, specifier);
    const alias = resolved === null ? null : aliasOf(specifier, resolved);
    if (alias && bare.startsWith(alias.base))
      return alias.prefix + withoutIndex(bare.slice(alias.base.length)).replaceAll(path.sep, '/') + extension;
  }
  const relative = path.relative(path.dirname(file), extension === '' ? withoutIndex(bare) : bare);
  const posix = relative.replaceAll(path.sep, '/');
  return (posix.startsWith('.') ? posix : `./${posix}`) + extension;
}

/** `@/` in `@/lib/log`, `@scope/package/` in `@scope/package/log`: what stands for a folder, and that folder. */
function aliasOf(
  specifier: string,
  resolved: string,
): { readonly prefix: string; readonly base: string } | null {
  const whole = withoutIndex(resolved);
  for (const { index } of specifier.matchAll(/\//g)) {
    const rest = specifier.slice(index + 1).replace(/\.[cm]?[jt]sx?$/, '');
    const tail = path.sep + rest.replaceAll('/', path.sep);
    if (rest !== '' && whole.endsWith(tail))
      return { prefix: specifier.slice(0, index + 1), base: whole.slice(0, whole.length - tail.length + 1) };
  }
  return null;
}

function resolvedFile(project: Subject['project'], from: string, specifier: string): string | null {
  const found = resolveFrom(project, from, specifier);
  return found.kind === 'file' ? found.file : null;
}

function withoutIndex(file: string): string {
  return file.replace(/\.[cm]?[jt]sx?$/, '').replace(/[/\\]index$/, '');
}

/** `.js` where the file writes extensions, or where it writes none yet and modules of Node need them. */
function extensionOf(specifiers: readonly string[], target: string, isAskedFor: boolean): string {
  const own = specifiers.filter((specifier) => /^(?:\.|@\/|~|#|\$lib)/.test(specifier));
  const found = own
    .map((specifier) => /\.([cm]?[jt]sx?)$/.exec(specifier)?.[0])
    .find((item) => item !== undefined);
  if (found === undefined) return own.length === 0 && isAskedFor ? writtenExtension(target) : '';
  return found.endsWith('s') && found.includes('t') ? path.extname(target) : writtenExtension(target);
}

/** What a file is imported as: a module of TypeScript by the name of what it becomes. */
function writtenExtension(target: string): string {
  return path.extname(target).replace('t', 'j').replace('x', '');
}

/** Whether Node itself loads a file as an ES module, or TypeScript checks it as one. */
function asksForExtension(project: Subject['project'], file: string): boolean {
  const folder = packageFolder(project, file);
  if (/\.[cm]?tsx?$/.test(file))
    return /"module(?:Resolution)?"\s*:\s*"node(?:16|18|20|next)"/i.test(
      textOf(path.join(folder, 'tsconfig.json')),
    );
  return file.endsWith('.mjs') || /"type"\s*:\s*"module"/.test(textOf(path.join(folder, 'package.json')));
}
