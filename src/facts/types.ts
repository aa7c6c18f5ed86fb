/**
 * The facts of one module: a source file put into plain data, with its names resolved by scope.
 *
 * Everything after this step (who is a handler, what a call does, where a value comes from) reads these facts and
 * never a syntax tree, so that the linted file and a followed file are judged by the same code, and so that facts can
 * be kept in memory without the tree.
 */

/** Where something stands in its file. Offsets count UTF-16 units, lines from 1, columns from 0. */
export interface Place {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** An expression. */
export type Value =
  | { readonly kind: 'literal'; readonly value: string | number | boolean | null | undefined }
  | { readonly kind: 'template'; readonly parts: readonly string[]; readonly values: readonly Value[] }
  /** A regular expression. */
  | { readonly kind: 'pattern'; readonly source: string }
  | { readonly kind: 'variable'; readonly index: number }
  | { readonly kind: 'global'; readonly name: string }
  | { readonly kind: 'this'; readonly function: number | null; readonly class: number | null }
  | { readonly kind: 'super'; readonly class: number | null }
  | { readonly kind: 'function'; readonly index: number }
  | { readonly kind: 'class'; readonly index: number }
  | MemberValue
  | CallValue
  | { readonly kind: 'import'; readonly specifier: Value }
  | { readonly kind: 'await'; readonly value: Value }
  | { readonly kind: 'spread'; readonly value: Value }
  | ObjectValue
  | { readonly kind: 'array'; readonly elements: readonly Value[] }
  | { readonly kind: 'operation'; readonly operator: string; readonly operands: readonly Value[] }
  | {
      readonly kind: 'logical';
      readonly operator: '&&' | '||' | '??';
      readonly left: Value;
      readonly right: Value;
    }
  | { readonly kind: 'choice'; readonly test: Value; readonly whenTrue: Value; readonly whenFalse: Value }
  | AssignmentValue
  | { readonly kind: 'deletion'; readonly target: Value; readonly place: Place }
  | { readonly kind: 'sequence'; readonly values: readonly Value[] }
  /** Anything else: only its parts matter, since calls may stand in them. */
  | { readonly kind: 'other'; readonly values: readonly Value[] };

interface MemberValue {
  readonly kind: 'member';
  readonly object: Value;
  /** The name, or `null` where it is computed and not a constant. */
  readonly property: string | null;
  readonly key?: Value;
}

export interface CallValue {
  readonly kind: 'call';
  readonly callee: Value;
  /** A tagged template is a call with one argument, a template. */
  readonly arguments: readonly Value[];
  readonly isNew: boolean;
  readonly isTagged: boolean;
  readonly place: Place;
}

export interface ObjectValue {
  readonly kind: 'object';
  readonly properties: readonly Property[];
}

export interface Property {
  /** The name, or `null` for a spread or a computed name. */
  readonly name: string | null;
  readonly key?: Value;
  readonly value: Value;
  readonly place: Place;
}

export interface AssignmentValue {
  readonly kind: 'assignment';
  readonly operator: string;
  readonly target: Value;
  readonly value: Value;
  readonly place: Place;
}

/** A statement. Declarations of functions and classes are not statements: they are found by name. */
export type Statement =
  | { readonly kind: 'expression'; readonly value: Value; readonly place: Place }
  | {
      readonly kind: 'declaration';
      readonly variables: readonly number[];
      readonly value: Value;
      readonly place: Place;
    }
  | { readonly kind: 'return'; readonly value: Value | null; readonly place: Place }
  | { readonly kind: 'throw'; readonly value: Value; readonly place: Place }
  | { readonly kind: 'jump'; readonly place: Place }
  | {
      readonly kind: 'if';
      readonly test: Value;
      readonly whenTrue: readonly Statement[];
      readonly whenFalse: readonly Statement[];
    }
  | { readonly kind: 'loop'; readonly head: readonly Value[]; readonly body: readonly Statement[] }
  | { readonly kind: 'switch'; readonly discriminant: Value; readonly cases: readonly SwitchCase[] }
  | {
      readonly kind: 'try';
      readonly block: readonly Statement[];
      /** Whether there is a `catch`, be it empty. */
      readonly catches: boolean;
      readonly handler: readonly Statement[];
      readonly finalizer: readonly Statement[];
    }
  | { readonly kind: 'block'; readonly body: readonly Statement[] };

export interface SwitchCase {
  readonly test: Value | null;
  readonly body: readonly Statement[];
}

/** How a name came to be. */
export type Definition =
  | { readonly kind: 'value'; readonly value: Value }
  /** `path` leads from the parameter to the name through a pattern: `({ user: { id } })` has the path user, id. */
  | {
      readonly kind: 'parameter';
      readonly function: number;
      readonly parameter: number;
      readonly path: readonly (string | null)[];
    }
  /** `name` is the exported name, `default`, or `*` for the whole module. */
  | { readonly kind: 'import'; readonly specifier: string; readonly name: string }
  | { readonly kind: 'unknown' };

export interface VariableFacts {
  readonly name: string;
  readonly definition: Definition;
  /** The function that declares it; `null` for a name of the module. */
  readonly function: number | null;
  /** Values that are assigned to it later. */
  readonly assignments: Value[];
  /** Values that are assigned to its members: `authController.logout = async (req, res) => …`. */
  readonly members: Map<string, Value>;
  /** How often it is read. */
  readonly reads: number;
  readonly types: readonly TypeFacts[];
}

/** A named type in an annotation. A union gives several. */
export interface TypeFacts {
  readonly name: string;
  readonly variable: number | null;
  readonly arguments: readonly TypeFacts[];
}

export interface ParameterFacts {
  readonly name: string | null;
  /** Names of the properties that a pattern takes from the parameter. */
  readonly properties: readonly string[];
  readonly types: readonly TypeFacts[];
  readonly decorators: readonly Value[];
  readonly fallback: Value | null;
  readonly isRest: boolean;
}

export interface FunctionFacts {
  readonly index: number;
  /** Its own name, or that of the variable, member or key that holds it; `null` where it has none. */
  readonly name: string | null;
  readonly parameters: readonly ParameterFacts[];
  readonly body: readonly Statement[];
  readonly isAsync: boolean;
  readonly isGenerator: boolean;
  readonly directives: readonly string[];
  /** The function around it; `null` at the top of the module. */
  readonly parent: number | null;
  /** The class whose method or field it is. */
  readonly class: number | null;
  /** The object literal whose method or arrow function it is. */
  readonly home: ObjectValue | null;
  /** What the function stores on `this`. */
  readonly members: Map<string, Value>;
  readonly returns: readonly TypeFacts[];
  readonly place: Place;
}

export interface MemberFacts {
  readonly name: string;
  readonly isStatic: boolean;
  readonly kind: 'method' | 'getter' | 'setter' | 'field' | 'constructor';
  readonly value: Value | null;
  readonly types: readonly TypeFacts[];
  readonly decorators: readonly Value[];
  readonly place: Place;
}

export interface ClassFacts {
  readonly index: number;
  readonly name: string | null;
  readonly superClass: Value | null;
  readonly implements: readonly TypeFacts[];
  readonly members: readonly MemberFacts[];
  readonly decorators: readonly Value[];
  readonly function: number | null;
  readonly place: Place;
}

/** What a module hands out under a name. */
export type ExportFacts =
  | { readonly kind: 'value'; readonly name: string; readonly value: Value }
  | { readonly kind: 'from'; readonly name: string; readonly specifier: string; readonly imported: string }
  | { readonly kind: 'all'; readonly specifier: string };

/** The members of an interface or of an object type, by name. */
export interface ShapeFacts {
  readonly name: string;
  readonly members: ReadonlyMap<string, readonly TypeFacts[]>;
}

export interface ModuleFacts {
  /** The absolute path. */
  readonly file: string;
  readonly variables: readonly VariableFacts[];
  readonly functions: readonly FunctionFacts[];
  readonly classes: readonly ClassFacts[];
  readonly shapes: readonly ShapeFacts[];
  readonly body: readonly Statement[];
  readonly exports: readonly ExportFacts[];
  /** What `module.exports = …` or `export = …` hands out. */
  readonly exportsAssignment: Value | null;
  /** Every specifier that is imported or required with a constant. */
  readonly specifiers: readonly string[];
  readonly directives: readonly string[];
  readonly hasMarkup: boolean;
  readonly lineCount: number;
}
