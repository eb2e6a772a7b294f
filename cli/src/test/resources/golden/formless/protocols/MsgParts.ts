export interface First { a: number }
export interface Second { b: string; next?: Second }

export interface A { place: { x: number }; one: First; list: First[]; optional?: First; kind: 'a' | 'b'; count: number | string; maybe: string | null; data: any }
export interface B { place: { y: string }; one: Second; list: Second[]; optional: Second; kind: string; count: number; maybe: string; data: { x: number } }

export type Base = { kind: string; v?: number };
export type Tagged = { kind: 'tagged' } & Base & { v: number };
export type Late = Base & { kind: 'late' | 'later' };
export type Fixed = { kind: 'fixed' | 'other' } & Base & { kind: 'fixed' };

export interface MsgParts {
    all: A & B;
    tagged: Tagged;
    late: Late;
    fixed: Fixed;
    never: { id: string } & { id: Date };
    either: ({ kind: 'inside' } & Base) | { name: string };
}
