const KEY = 'board.key';

/** As many letters and digits as nobody guesses. Pages that are not served over TLS have no `crypto.randomUUID`. */
export function randomId(): string {
  return [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The secret by which the server knows this tab again, also after it is loaded anew. */
export function ownKey(): string {
  const key = sessionStorage.getItem(KEY) ?? randomId();
  sessionStorage.setItem(KEY, key);
  return key;
}
