import { Direction } from '../models/types';

export interface MoveInput {
    type: 1;
    frame: number;
    direction: Direction;
}

export interface ShootInput {
    type: 2;
    frame: number;
    aim: [number, number];
}

export interface IdleInput {
    type: 3;
    frame: number;
}

export type MsgInput = MoveInput | ShootInput | IdleInput;
