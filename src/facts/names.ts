/** Whether a name is one of a kind. What has no name, such as a computed member, is of none. */
export function isNamed(name: string | null | undefined, kind: RegExp): boolean {
  return typeof name === 'string' && kind.test(name);
}

/** The name of a variable of a module. */
export function variableName(
  module: { readonly variables: readonly { readonly name: string }[] },
  index: number,
): string {
  return module.variables[index]?.name ?? '';
}
