import { createContext, useCallback, useContext, useSyncExternalStore } from 'react';

type IssueMap = ReadonlyMap<string, string>;

/**
 * What is wrong where: path → message. Kept outside of React's state, so that a fault that comes or goes draws its own cell again
 * and not the hundreds beside it.
 */
export class IssueStore {
  private issues: IssueMap = new Map();
  private readonly listeners = new Set<() => void>();

  readonly all = (): IssueMap => this.issues;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  put(issues: IssueMap): void {
    this.issues = issues;
    for (const listener of this.listeners) listener();
  }
}

export const Issues = createContext(new IssueStore());

export const useIssues = (): IssueMap => {
  const store = useContext(Issues);
  return useSyncExternalStore(store.subscribe, store.all, store.all);
};

/** The message at a path, undefined where nothing is wrong. */
export const useIssue = (path: string): string | undefined => {
  const store = useContext(Issues);
  const at = useCallback(() => store.all().get(path), [store, path]);
  return useSyncExternalStore(store.subscribe, at, at);
};
