import { int, uint } from 'tsrpc-proto';

export enum Suit {
    Clubs,
    Coins,
    Cups,
    Swords,
    Hearts,
}

export type Zone = 'hand' | 'attic' | 'deck' | 'table';

export interface Card {
    back: string;
    rank: uint;
    colour: string;
    suit: Suit;
    power: int;
    zone: Zone;
}

export interface DrawMove {
    move: 'draw';
    count: uint;
}

export interface SwapMove {
    move: 'swap';
    with: string;
}

export interface PlayMove {
    move: 'play';
    comment: string;
    card: Card;
    onto?: string;
}

export type Move = DrawMove | SwapMove | PlayMove;

/** All that was ever counted. */
export interface Stats {
    games: uint;
    wins: uint;
    losses: uint;
    draws: uint;
    cardsDrawn: uint;
    cardsPlayed: uint;
    cardsSwapped: uint;
    coins: uint;
    cups: uint;
    swords: uint;
    clubs: uint;
    hearts: uint;
    longestGame: number;
    shortestGame: number;
    chats: uint;
    emotes: uint;
    gifts: uint;
    friends: uint;
    seasons: uint;
    medals: uint;
    rating: number;
    bestRating: number;
    worstRating: number;
    streak: int;
    bestStreak: int;
    lastGame: Date;
}
