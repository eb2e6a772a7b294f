import type { Shape } from '../../io.tsrpc.it.types.protocols/Shape';

export const radius = (shape: Shape): number => shape.radius; // TS2339 radius
