export type Letter = 'x' | 'y';
export type Either = Left | Right;

export interface Left { left: string }
export interface Right { right: number }
export interface Optionals { letter?: Letter; either?: Either }

export interface MsgBeside {
    letter: Letter;
    either: Either;
    letterOrUndefined: Optionals['letter'] | undefined;
    letterOrNull?: Optionals['letter'] | null;
    letterRequired: Optionals['letter'];
    eitherOrUndefined?: Optionals['either'] | undefined;
    eitherOrNull: Optionals['either'] | null;
    eitherRequired: Optionals['either'];
}
