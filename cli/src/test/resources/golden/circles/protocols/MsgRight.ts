import { MsgLeft } from './MsgLeft';

export interface MsgRight { right: string; other: MsgLeft | string }
