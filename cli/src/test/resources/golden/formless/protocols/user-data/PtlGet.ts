export interface Base { a: string }
export interface Other { a: string; b: number }
export interface ReqGet extends Base { a: string; c: number }
export interface ResGet extends Pick<Other, 'b'> { d: number }
export const conf = { nothing: null, mixed: [1, 'a'], 'no-name': 1, fine: true };
