import { MsgRight } from './MsgRight';

export interface MsgLeft { left: string; own: MsgLeft | MsgRight | number }
