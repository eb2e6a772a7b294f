export type Circle = 'circle';

export interface Shape { type: Circle; version: 2; filled: true; radius: number; unit?: 'cm' }
export interface Patch extends Partial<Shape> { id: string }
export interface Turned extends Pick<Shape, 'type'> { angle: number }

export interface MsgUpdate {
    id: string;
    change: Partial<Shape>;
    patch: Patch;
    turned: Turned;
    picked: Pick<Partial<Shape>, 'type' | 'radius'>;
    partialOfPicked: Partial<Pick<Shape, 'version' | 'radius'>>;
    omitted: Omit<Shape, 'radius'>;
    both: Partial<Shape> & { z: number };
    certain: Partial<Shape> & { type: string };
}
