/** The combination that a scenario is played in, as the test names it. */
export interface Cell {
    client: 'NODE' | 'CHROMIUM';
    host: 'JAVA' | 'NPM';
    transport: 'HTTP' | 'WS';
    format: 'BINARY' | 'JSON' | 'TLS';
}

/** Reads a cell from a query string. */
export function cellOf(query: string): Cell {
    return Object.fromEntries(new URLSearchParams(query)) as unknown as Cell;
}
