const KEY = 1;

/** Turns data into something that no decoder takes, and back. */
export function cipher<T>(data: T): T {
    if (typeof data === 'string') {
        return Array.from({ length: data.length }, (_, i) => String.fromCharCode(data.charCodeAt(i) ^ KEY)).join('') as T;
    }
    return (data instanceof Uint8Array ? Uint8Array.from(data, (byte) => byte ^ KEY) : data) as T;
}
