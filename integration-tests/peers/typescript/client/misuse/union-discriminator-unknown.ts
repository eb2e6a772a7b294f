import type { Shape } from '../../io.tsrpc.it.types.protocols/Shape';

export const isCircle = (shape: Shape): boolean => shape.kind === 'circle'; // TS2367 shape.kind
