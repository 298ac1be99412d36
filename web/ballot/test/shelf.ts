/** A device's storage: one that keeps, one that is full, one that takes everything and keeps nothing. */
export class Shelf implements Storage {
  private readonly items = new Map<string, string>();

  constructor(private readonly kind: "keeps" | "full" | "forgetful" = "keeps") {}

  get length(): number {
    return this.items.size;
  }

  clear(): void {
    this.items.clear();
  }

  getItem(key: string): string | null {
    return this.items.get(key) ?? null;
  }

  key(index: number): string | null {
    return [...this.items.keys()][index] ?? null;
  }

  removeItem(key: string): void {
    this.items.delete(key);
  }

  setItem(key: string, value: string): void {
    if (this.kind === "full") throw new DOMException("full", "QuotaExceededError");
    if (this.kind === "keeps") this.items.set(key, value);
  }
}
