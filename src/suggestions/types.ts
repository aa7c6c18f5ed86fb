import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import type { JudgedHandler } from '../analysis.js';
import type { ModuleFacts } from '../facts/types.js';
import type { Handler } from '../handlers/types.js';
import type { Project } from '../modules/project.js';
import type { Settings } from '../settings.js';
import type { Verdict } from '../verdict/types.js';
import type { Style } from './style.js';
import type { Statement } from './layout.js';

export type FailVerdict = Extract<Verdict, { kind: 'fail' }>;

export type FunctionNode =
  TSESTree.FunctionDeclaration | TSESTree.FunctionExpression | TSESTree.ArrowFunctionExpression;

/** A handler that fails, and all that a remedy may look at. */
export interface Subject {
  readonly judged: JudgedHandler;
  /** All handlers of the file. */
  readonly handlers: readonly Handler[];
  readonly verdict: FailVerdict;
  readonly sourceCode: Readonly<TSESLint.SourceCode>;
  readonly facts: ModuleFacts;
  readonly project: Project;
  readonly settings: Settings;
  readonly root: string;
  readonly file: string;
  readonly style: Style;
  /** The packages that the project depends on, with their version ranges. */
  readonly packages: ReadonlyMap<string, string>;
  /** Every name in the file: a new name must be none of them. */
  readonly names: ReadonlySet<string>;
}

/** A change of the text: what stands between the two offsets makes way for the text. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A name that the inserted code needs from another module. */
export interface ImportNeed {
  readonly specifier: string;
  /** The exported name, `default`, or `*` for the whole module. */
  readonly imported: string;
  readonly local: string;
  /** For a module of CommonJS whose export is the module itself. */
  readonly isAssigned?: boolean;
}

/** What a suggestion is called in the rule's messages. */
export type SuggestionId =
  | 'deleteRecord'
  | 'removeToken'
  | 'blocklistToken'
  | 'blocklistSession'
  | 'destroySession'
  | 'invalidateSession'
  | 'revokeAtProvider'
  | 'forwardLogout'
  | 'sendQuery'
  | 'moveDeletion'
  | 'repeatDeletion'
  | 'saveRecord'
  | 'shortenLifetime'
  | 'callRevocation';

/** What a remedy says, and the library that it speaks to; `null` for code that the reader has to fill in. */
export interface Label {
  readonly id: SuggestionId;
  readonly data: Readonly<Record<string, string>>;
  readonly library: string | null;
}

/** Statements to be put before the cookie is cleared. They stand where the token's name is known, and not empty. */
export interface Insertion {
  readonly kind: 'insertion';
  readonly label: Label;
  /** What is read from the request: a token, a session's id, or nothing. */
  readonly needs: 'token' | 'nothing';
  /** Which of several cookies carries what it is about; missing where the one that lives longest does. */
  readonly cookies?: RegExp;
  /** `token` is the name of the variable that holds it. */
  readonly statements: (token: string) => readonly Statement[];
  readonly imports: readonly ImportNeed[];
  /** Statements of the module itself that must stand behind its imports. */
  readonly setup: readonly Statement[];
  readonly isAsync: boolean;
  /** The statement that makes way for them; missing where none does. */
  readonly instead?: TSESTree.ExpressionStatement;
  /** A service that the class of the handler must be handed. */
  readonly injects?: Injection;
}

export interface Injection {
  readonly name: string;
  readonly type: string;
}

/** Edits that a remedy knows by itself. */
export interface Rewriting {
  readonly kind: 'rewriting';
  readonly label: Label;
  readonly edits: readonly Edit[];
  readonly imports?: readonly ImportNeed[];
  /** The function that has to be async for it; `null` where none has. */
  readonly makesAsync: FunctionNode | null;
}

export type Remedy = Insertion | Rewriting;

/** A suggestion as it is reported. */
export interface Suggestion {
  readonly label: Label;
  readonly edits: readonly Edit[];
}
