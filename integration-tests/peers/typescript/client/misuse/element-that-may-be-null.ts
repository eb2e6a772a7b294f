import type { MsgUnions } from '../../io.tsrpc.it.types.protocols/MsgUnions';

export const first = (holes: MsgUnions['holes']): string => holes[0].is; // TS2531 holes[0]
