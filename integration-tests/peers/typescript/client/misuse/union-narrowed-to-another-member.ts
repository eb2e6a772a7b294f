import type { Shape } from '../../io.tsrpc.it.types.protocols/Shape';

export const side = (shape: Shape): number => (shape.kind === 'Circle' ? shape.side : 0); // TS2339 side
