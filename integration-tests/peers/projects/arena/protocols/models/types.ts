import { int, uint } from 'tsrpc-proto';

export enum Direction {
    Up,
    Right,
    Down,
    Left,
}

export enum Team {
    Red = 'red',
    Blue = 'blue',
    None = '',
}

export enum EventType {
    Joined = 1,
    Hit = 10,
    Died,
    Ended = 99,
}

export type Position = [number, number];


export interface Player {
    name: string;
    team: Team;
    position: Position;
    facing?: Direction;
    /** Slots of the inventory */
    items: { [slot: number]: uint };
    path: [int, int, string?][];
}
