import { Kind } from './kinds';
export type Lit = 'only';
export type Num = 5;
export type Yes = true;
export type Other = Lit;
export type Both = Lit | 'more' | Num;
export interface Circle { kind: Kind, r: number }
export interface Square { kind: 'square', s: number }
export type Shape = Circle | Square | { kind: Other };
export interface Base { lit: Lit, opt?: Lit, num: Num }
export interface ReqA extends Base { a: Lit, b: Num, c: Yes, d: Other, x: string }
export interface ResA {
    opt?: Lit; list: Lit[]; map: { [k: string]: Num }; nul: Lit | null; optNul?: Lit | null; und: Lit | undefined; both: Both; shape: Shape;
    tuple: [Lit, Num?]; inlineOpt?: 'x'; inlineList: 'y'[]; inlineNull: 'z' | null; inlineBool?: true; inlineMap: { [k: string]: 7 };
    nn: (Lit | null)[]; boths: Both | null; 'a-b': Lit; 'c-d': 'q'; nested: { lit: Lit, o?: Yes };
}
