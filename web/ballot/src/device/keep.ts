const PREFIX = "jiheng.ballot.";

/** The device has no room, or keeps nothing for this page. Nothing may be sent that is not kept. */
export class NotKept extends Error {}

/** Records of one kind on this device, each under a key of its own, so that two tabs do not overwrite each other's. */
export class Kept<T> {
  constructor(
    private readonly kind: string,
    private readonly storage: Storage = localStorage,
  ) {}

  put(id: string, record: T): void {
    const text = JSON.stringify(record);
    try {
      this.storage.setItem(this.key(id), text);
    } catch (cause) {
      throw new NotKept("storage refused", { cause });
    }
    // some private windows take everything and keep nothing
    if (this.storage.getItem(this.key(id)) !== text) throw new NotKept("storage forgot");
  }

  get(id: string): T | null {
    return read(this.storage.getItem(this.key(id)));
  }

  remove(id: string): void {
    this.storage.removeItem(this.key(id));
  }

  ids(): string[] {
    const keys = Array.from({ length: this.storage.length }, (_, i) => this.storage.key(i) ?? "");
    return keys.filter((key) => key.startsWith(this.key(""))).map((key) => key.slice(this.key("").length));
  }

  all(): [string, T][] {
    return this.ids().flatMap((id): [string, T][] => {
      const record = this.get(id);
      return record === null ? [] : [[id, record]];
    });
  }

  private key(id: string): string {
    return `${PREFIX}${this.kind}.${id}`;
  }
}

function read<T>(text: string | null): T | null {
  try {
    return text === null ? null : (JSON.parse(text) as T);
  } catch {
    return null;
  }
}
