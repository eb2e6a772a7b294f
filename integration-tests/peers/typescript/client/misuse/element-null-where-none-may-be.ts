import type { MsgUnions } from '../../io.tsrpc.it.types.protocols/MsgUnions';

export const list: MsgUnions['list'] = [null]; // TS2322 null
