import type { Polygon } from '../../io.tsrpc.it.types.protocols/Shape';

export function corners(polygon: Polygon): number { // TS2366 number
    switch (polygon.kind) {
        case 'Square':
            return 4;
    }
}
