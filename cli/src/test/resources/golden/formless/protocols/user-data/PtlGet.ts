export interface Base { type: 'base'; a: string }
export type Both = { a: string } & { b: number };
export interface ReqGet extends Base { type: 'base'; c: number }
export interface ResGet extends Both { d: number }
export const conf = { nothing: null, mixed: [1, 'a'], 'no-name': 1, fine: true };
