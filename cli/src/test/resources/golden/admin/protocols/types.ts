import { uint } from 'tsrpc-proto';

export interface Person { name: string; mail?: string }
export interface Rights { admin: boolean; mail?: string }
export interface Reachable { mail: string }
export interface Entity { id: uint; created: Date }
export interface Named { name: string }

/** Somebody with rights. */
export type Member = Person & Rights;
/** Somebody who leads others. */
export type Leader = Member & {
    /** Whom they lead */
    team: Person[];
    address: { street: string };
};
export type Subscriber = Person & Reachable;

export interface Texts { id: string; [key: string]: string }
export interface Settings { id: uint; kind: 'settings'; name?: string; more?: number; [key: string]: any }
export interface Stored extends Entity { [key: string]: any }
export interface Again extends Named { name: string; age: number }
export interface Rest { [key: string]: string | number }
export type Event = Opened | { type: 'closed'; reason?: string };
export interface Opened { type: 'opened'; [key: string]: any }
export enum Level { Low = 1, High = 10 }
export interface Preferences { theme: 'dark' | 'light'; volume: number; level: Level; unit: 'dB'; [key: string]: string | number }
