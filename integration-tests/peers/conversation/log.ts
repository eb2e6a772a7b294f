import type { Logger } from 'tsrpc';

/** What a package logs, put into words if somebody wants to know. */
export class Log implements Logger {
    private readonly entries: unknown[][] = [];

    debug(...args: unknown[]): void {
        this.entries.push(args);
    }

    log(...args: unknown[]): void {
        this.entries.push(args);
    }

    warn(...args: unknown[]): void {
        this.entries.push(args);
    }

    error(...args: unknown[]): void {
        this.entries.push(args);
    }

    toString(): string {
        return this.entries.map((args) => args.map(text).join(' ').slice(0, 1_000)).join('\n');
    }
}

function text(value: unknown): string {
    if (value instanceof Error) {
        return value.stack ?? String(value);
    }
    return typeof value === 'string' ? value : String(JSON.stringify(value));
}
