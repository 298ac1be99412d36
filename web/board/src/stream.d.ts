declare module "*/docs/live/stream.mjs" {
  interface Listening {
    changed: (standing: import("./board/standings").Standing) => void;
    begun?: (changes: number) => void;
    heard?: () => void;
    lost?: (failure: Error & { status?: number; over?: boolean }) => void;
    signal?: AbortSignal;
  }
  export function follow(address: string, token: () => Promise<string>, listening: Listening): Promise<void>;
}
