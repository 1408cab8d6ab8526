/** Rows by key. A reading's copy is sealed: storing into it is a mistake and throws, as a database's read-only transaction does. */
export class Table<V> {
  constructor(
    private readonly rows: Map<string, V> = new Map<string, V>(),
    private readonly sealed = false,
  ) {}

  get(key: string): V | undefined {
    return this.rows.get(key);
  }

  get size(): number {
    return this.rows.size;
  }

  has(key: string): boolean {
    return this.rows.has(key);
  }

  values(): V[] {
    return [...this.rows.values()];
  }

  entries(): [string, V][] {
    return [...this.rows.entries()];
  }

  /** @throws Error in a reading */
  set(key: string, row: V): void {
    this.open().set(key, row);
  }

  /** @throws Error in a reading */
  delete(key: string): void {
    this.open().delete(key);
  }

  /** Removes every row of which this is true. @throws Error in a reading */
  deleteWhere(gone: (row: V, key: string) => boolean): void {
    const rows = this.open();
    for (const [key, row] of rows) if (gone(row, key)) rows.delete(key);
  }

  copy(sealed: boolean): Table<V> {
    return new Table(new Map(this.rows), sealed);
  }

  private open(): Map<string, V> {
    if (this.sealed) throw new Error('cannot store in a read-only transaction');
    return this.rows;
  }
}
