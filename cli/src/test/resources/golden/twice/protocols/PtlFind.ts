export enum Level {
    /** The lowest */
    Low = 0,
    Default = 0,
    High = 1,
    Usual = 0,
}

export enum Mark {
    Open = 'open',
    New = 'open',
    Closed = 2,
}

export interface Place {
    x: number;
}

export interface ReqFind extends Place, Place {
    level: Level;
    levels: Level[];
    marks: { [name: string]: Mark };
    best?: Level | null | null;
    order: 'up' | 'down' | 'up';
    at: Place | string | Place;
}

export type ResFind = { kind: Level.Low, places: Place[] } | { kind: Level.High } | { kind: Level.High };
