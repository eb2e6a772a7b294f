import { Lit, Both } from './PtlA';
import { Kind } from './kinds';
export type MsgB = { type: Lit, a: number } | { type: Kind, b?: Lit };
