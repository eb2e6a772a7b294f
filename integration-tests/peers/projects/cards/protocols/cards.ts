import { int, uint } from 'tsrpc-proto';

export enum Suit {
    Stars = 5,
    Coins = 1,
    Cups = 2,
    Hearts = 4,
}

export type Zone = 'hand' | 'deck' | 'table' | 'discard';

export interface Card {
    rank: uint;
    suit: Suit;
    zone: Zone;
    foil?: boolean;
    power: int;
}

export interface DrawMove {
    move: 'draw';
    count: uint;
}

export interface PlayMove {
    move: 'play';
    card: Card;
    onto?: string;
    targets: string[];
}

export interface PassMove {
    move: 'pass';
}

export type Move = DrawMove | PlayMove | PassMove;

export interface Stats {
    wins: uint;
    losses: uint;
    rating: number;
    streak: int;
    lastGame: Date;
    decks: { [name: string]: uint };
    titles: string[];
}
