import type { Logger } from 'tsrpc';

/** What a package logs, kept until somebody wants to know. */
export class Log implements Logger {
    private readonly lines: string[] = [];

    debug(...args: unknown[]): void {
        this.add(args);
    }

    log(...args: unknown[]): void {
        this.add(args);
    }

    warn(...args: unknown[]): void {
        this.add(args);
    }

    error(...args: unknown[]): void {
        this.add(args);
    }

    private add(args: unknown[]): void {
        this.lines.push(args.map(text).join(' ').slice(0, 1_000));
    }

    toString(): string {
        return this.lines.join('\n');
    }
}

function text(value: unknown): string {
    if (value instanceof Error) {
        return value.stack ?? String(value);
    }
    return typeof value === 'string' ? value : String(JSON.stringify(value));
}
