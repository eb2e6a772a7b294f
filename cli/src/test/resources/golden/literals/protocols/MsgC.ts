import { Lit } from './PtlA';
export interface MsgC { k: Lit, 'l-m': Lit, n: Lit | 'b'; [key: string]: string }
