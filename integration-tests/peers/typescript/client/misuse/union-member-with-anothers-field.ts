import type { Shape } from '../../io.tsrpc.it.types.protocols/Shape';

export const shape: Shape = { kind: 'Circle', side: 1 }; // TS2353 side
