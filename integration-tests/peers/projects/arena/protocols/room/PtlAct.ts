import { int, uint } from 'tsrpc-proto';
import { GameEvent } from '../models/events';
import { Direction } from '../models/types';

export type ReqAct =
    | { type: 1; direction: Direction; steps: uint }
    | { type: 2; slot: uint; target?: string }
    | { type: 3 };

export type ResAct = ActDone | ActRefused;

export interface ActDone {
    result: 'done';
    events: GameEvent[];
    turn: [uint, Direction, int?];
}

export interface ActRefused {
    result: 'refused';
    why: string;
    delay?: uint;
}
