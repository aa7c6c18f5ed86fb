import path from 'node:path';

import ts from 'typescript';
import { describe, expect, it } from 'vitest';

import { FAMILIES } from './cases.js';
import { suggested } from './harness.js';

/** The folder whose packages the suggested code is checked against. */
const LIBRARIES = path.resolve(import.meta.dirname, 'fixtures/libraries');

const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2023.d.ts', 'lib.dom.d.ts'],
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  esModuleInterop: true,
  experimentalDecorators: true,
  jsx: ts.JsxEmit.Preserve,
  types: ['node', 'cookie-parser'],
  typeRoots: [path.join(LIBRARIES, 'node_modules/@types')],
};

/** What the reader of the last suggestion of all is left to write. */
const REVOKE_SESSION =
  'export async function revokeSession(token?: string): Promise<void> {\n  await Promise.resolve(token);\n}\n';

/** What `prisma generate` writes, as far as the cases need it: its engine can't be fetched everywhere. */
const PRISMA_CLIENT = `import type { PrismaPromise } from '@prisma/client/runtime/library';
interface Delegate<Row> {
  deleteMany(args?: { where?: Partial<Row> }): PrismaPromise<{ count: number }>;
  updateMany(args: { where?: Partial<Row>; data: Partial<Row> }): PrismaPromise<{ count: number }>;
  create(args: { data: Row }): PrismaPromise<Row>;
}
export declare class PrismaClient {
  constructor(options: never);
  session: Delegate<{ id: string; sessionToken: string; refreshToken: string; expires: Date }>;
  revokedToken: Delegate<{ token: string; reason?: string }>;
  blockedToken: Delegate<{ token: string; expiresAt: Date }>;
  user: Delegate<{ id: string; refreshToken: string | null }>;
  $runCommandRaw(command: { insert: string; documents: object[] }): PrismaPromise<object>;
  $executeRaw(query: TemplateStringsArray, ...values: unknown[]): PrismaPromise<number>;
}
`;

/** The files of every case before and after each of its suggestions. */
async function allFiles(): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const [at, given] of Object.values(FAMILIES).entries()) {
    const outputs = (await suggested(given)).map(({ output }) => output);
    for (const [index, output] of [given.code, ...outputs].entries()) {
      const folder = path.join(LIBRARIES, 'cases', String(at), String(index));
      files.set(path.join(folder, 'generated/client.ts'), PRISMA_CLIENT);
      for (const [file, text] of Object.entries(given.files ?? {})) files.set(path.join(folder, file), text);
      const file = path.join(folder, given.filename);
      files.set(file, output);
      files.set(path.join(path.dirname(file), 'revoke-session.ts'), REVOKE_SESSION);
      files.set(path.join(folder, 'lib/revoke-session.ts'), REVOKE_SESSION);
    }
  }
  return files;
}

/** What TypeScript says of files that are on no disk, by the file. */
function problems(files: ReadonlyMap<string, string>): string[] {
  const host = ts.createCompilerHost(OPTIONS);
  const system = ts.sys;
  const folders = new Set([...files.keys()].flatMap((file) => foldersAround(file)));
  host.getCurrentDirectory = () => LIBRARIES;
  host.fileExists = (file) => files.has(file) || system.fileExists(file);
  host.readFile = (file) => files.get(file) ?? system.readFile(file);
  host.directoryExists = (folder) => folders.has(folder) || system.directoryExists(folder);
  const sources = [...files.keys()].filter((file) => /\.tsx?$/.test(file));
  const program = ts.createProgram(sources, OPTIONS, host);
  return ts.getPreEmitDiagnostics(program).map(({ file, start = 0, messageText }) => {
    const line = file ? file.getLineAndCharacterOfPosition(start).line : 0;
    const code = file?.text.split('\n')[line]?.trim() ?? '';
    return `${file ? path.relative(LIBRARIES, file.fileName) : ''}: ${ts.flattenDiagnosticMessageText(messageText, ' ')} | ${code}`;
  });
}

function foldersAround(file: string): string[] {
  const folder = path.dirname(file);
  return folder === LIBRARIES ? [] : [folder, ...foldersAround(folder)];
}

describe('what the suggestions insert', () => {
  it("has the types that the libraries' own declarations ask for", { timeout: 120_000 }, async () => {
    expect(problems(await allFiles())).toEqual([]);
  });
});
