/** Fails if the two are not equal: objects by their properties, of which undefined ones do not count. */
export function equal(actual: unknown, expected: unknown): void {
    const [is, shouldBe] = [show(actual), show(expected)];
    if (is !== shouldBe) {
        throw new Error(`Expected ${cut(shouldBe)}\nbut it is ${cut(is)}`);
    }
}

/** Fails unless the text matches. */
export function matches(actual: string, pattern: RegExp): void {
    if (!pattern.test(actual)) {
        throw new Error(`Expected something like ${pattern}\nbut it is ${cut(actual)}`);
    }
}

function show(value: unknown): string {
    if (value instanceof Date) {
        return `Date(${value.getTime()})`;
    }
    if (value instanceof Uint8Array) {
        return `Uint8Array(${bytes(value)})`;
    }
    if (Array.isArray(value)) {
        return `[${value.map(show).join()}]`;
    }
    if (typeof value === 'object' && value !== null) {
        const present = Object.entries(value).filter(([, property]) => property !== undefined);
        return `{${present.map(([name, property]) => `${name}:${show(property)}`).sort()}}`;
    }
    return Object.is(value, -0) ? '-0' : String(JSON.stringify(value));
}

/** All bytes, as text: numbers for people if there are few. */
function bytes(value: Uint8Array): string {
    return value.length > 1_000 ? new TextDecoder('latin1').decode(value) : Array.from(value).join();
}

function cut(text: string): string {
    return text.length > 1_000 ? `${text.slice(0, 1_000)}… (${text.length} characters)` : text;
}
