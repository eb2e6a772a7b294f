import { Overwrite } from 'tsbuffer-schema';

export interface User { id: string; name: string; friend?: User }
export type Json = string | number | Json[];
export type Level = 'low' | 'high' | null;
export type Loop = Loop[];
export type Single = 'single';
export type Maybe = string | undefined;

export interface ReqOdd {
    'a"b': string;
    toString2: string;
    nullFirst: null | string;
    undef: 'a' | 'b' | undefined;
    listed: (number | undefined)[];
    indexed: { [key: string]: string; x: string };
    tagged: { type: 'a' } & User;
    twice: { id: string } & { id: number };
    either: (User & { extra: string }) | string;
    entries: { a: string; [key: string]: string } | number;
    noName: string | undefined | null;
    over: Overwrite<User, { name: number }>;
    big: bigint;
    halves: 1.5 | 2;
    half: 'auto' | number;
    three: Level | null;
    maybe?: 'fixed';
    real: 1.5;
    bigs: BigInt64Array;
    nothing: any | null;
    json: Json;
    loop: Loop;
    tuple: [string, (number | null)?];
    undefTuple: [number | undefined, string];
    nested: (string | null) | number;
    list: (bigint | null)[];
    numbered: { [key: number]: string } | User;
    friend: User['friend'];
    present: NonNullable<User['friend']>;
    certain: NonNullable<Level | string[]>;
    sure: NonNullable<string | null>;
    single?: NonNullable<Single>;
    maybeText: Maybe;
    maybePair: [Maybe, string];
}

export type ResOdd = string[];
