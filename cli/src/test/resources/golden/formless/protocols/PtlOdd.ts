import { Overwrite } from 'tsbuffer-schema';

export interface User { id: string; name: string; friend?: User }
export type Json = string | number | Json[];
export type Loop = Loop[];

export interface ReqOdd {
    'content-type': string;
    class: string;
    toString2: string;
    nullFirst: null | string;
    undef: string | undefined;
    optionalProperty: User['friend'];
    indexed: { [key: string]: string; x: string };
    tagged: { type: 'a' } & User;
    twice: { id: string } & { id: number };
    either: (User & { extra: string }) | string;
    entries: { a: string; [key: string]: string } | number;
    noName: string | null | undefined;
    over: Overwrite<User, { name: number }>;
    big: bigint;
    bools: true | false;
    half: 'auto' | number;
    three: string | number | null;
    maybe?: 'fixed';
    real: 1.5;
    bigs: BigInt64Array;
    nothing: any | null;
    json: Json;
    loop: Loop;
    tuple: [string, (number | null)?];
    list: (bigint | null)[];
}

export type ResOdd = string[];
