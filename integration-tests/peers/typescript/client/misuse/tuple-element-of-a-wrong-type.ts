import type { PairOfIntAndString } from '../../io.tsrpc.it.types.protocols/MsgTuples';

export const pair: PairOfIntAndString = [1, 2]; // TS2322 2
