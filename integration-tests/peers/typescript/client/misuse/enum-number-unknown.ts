import type { Level } from '../../io.tsrpc.it.types.protocols/Level';

export const level: Level = 7; // TS2322 level
