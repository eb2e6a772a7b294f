/** Who somebody is. */
export type Role = 'admin' | 'user' | null;
export type Plain = 'a' | 'b';
export type Shape = Circle | Square | null;
export interface Circle { kind: 'circle'; radius: number }
export interface Square { kind: 'square'; side: number }
export type Key = Place | string | number | null;
export interface Place { row: number; column?: number }
export type Maybe = string | undefined;
export type Nick = string | null;
export interface Base { kind: 'base'; version: 2; id: string }
export interface Headers {
    /** The type */
    'content-type': string;
    'x-id': string | null;
    default?: number;
}
