/** What a table holds under a name that came from outside: `constructor` and `__proto__` are in no table of ours. */
export const ownEntry = <T>(table: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined;
