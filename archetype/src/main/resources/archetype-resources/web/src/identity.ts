/** As whom one logs in. The key is a secret of this page, by which it gets its name back. */
export interface Identity {
  name: string;
  key: string;
}

const STORED = 'chat.identity';

/** Who one was before this tab was loaded again. */
export function remembered(): Identity | undefined {
  const stored = sessionStorage.getItem(STORED);
  return stored === null ? undefined : (JSON.parse(stored) as Identity);
}

export function remember(identity: Identity): void {
  sessionStorage.setItem(STORED, JSON.stringify(identity));
}

export function newKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
