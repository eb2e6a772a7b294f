import type { MsgUnions } from '../../io.tsrpc.it.types.protocols/MsgUnions';

export const byName: MsgUnions['byName'] = { key: 'text' }; // TS2322 key
