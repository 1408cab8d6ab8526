import { dirname, relative, resolve } from 'node:path';

/** Who imports whom, by path; a file that imports nothing of its own has an empty list. */
export type ImportGraph = ReadonlyMap<string, readonly string[]>;

/** The graph of these files by what each imports with a relative path. Type imports count: a reader follows them too. */
export const graphOf = (files: readonly string[], importsOf: (file: string) => readonly string[]): ImportGraph => {
  const known = new Set(files);
  return new Map(
    files.map((file) => [
      file,
      importsOf(file)
        .filter((specifier) => specifier.startsWith('.'))
        .map((specifier) => resolve(dirname(file), specifier))
        .filter((target) => known.has(target)),
    ]),
  );
};

/** The same between the folders below `home`; files that lie in it directly stand for themselves. */
export const folderGraph = (graph: ImportGraph, home: string): ImportGraph => {
  const folderOf = (file: string): string => relative(home, file).split(/[\\/]/u)[0] ?? '';
  const folders = new Map<string, Set<string>>();
  for (const [file, targets] of graph) {
    const from = folderOf(file);
    const others = folders.get(from) ?? new Set<string>();
    for (const target of targets) if (folderOf(target) !== from) others.add(folderOf(target));
    folders.set(from, others);
  }
  return new Map([...folders].map(([folder, others]) => [folder, [...others]]));
};

/** Everything that lies on a circle, one list a circle (strongly connected parts, Tarjan 1972). */
export const circlesIn = (graph: ImportGraph): string[][] => {
  const found: string[][] = [];
  const seen = new Map<string, { readonly index: number; low: number; open: boolean }>();
  const stack: string[] = [];
  const visit = (node: string): { readonly index: number; low: number; open: boolean } => {
    const own = { index: seen.size, low: seen.size, open: true };
    seen.set(node, own);
    stack.push(node);
    for (const next of graph.get(node) ?? []) {
      const other = seen.get(next);
      if (other === undefined) own.low = Math.min(own.low, visit(next).low);
      else if (other.open) own.low = Math.min(own.low, other.index);
    }
    if (own.low === own.index) {
      const part = stack.splice(stack.indexOf(node));
      for (const one of part) {
        const mark = seen.get(one);
        if (mark) mark.open = false;
      }
      if (part.length > 1 || (graph.get(node) ?? []).includes(node)) found.push(part.sort());
    }
    return own;
  };
  for (const node of graph.keys()) if (!seen.has(node)) visit(node);
  return found;
};
