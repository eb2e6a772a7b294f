export type Mood = 'good' | 'bad' | null;
export type Either = Left | null | Right;

export interface Left { left: string }
export interface Right { right: number }
export interface Tagged { kind: 'tagged'; text: string }
export interface Other { kind: 'other'; number: number }

export interface Optionals {
    literals?: 'x' | 1 | null;
    tagged?: Tagged | Other | null;
    untagged?: string | Left | null;
    mood?: Mood;
    either?: Either;
    plain?: 'x' | 'y';
}

export interface MsgAccess {
    literals?: Optionals['literals'];
    tagged?: Optionals['tagged'];
    untagged?: Optionals['untagged'];
    mood?: Optionals['mood'];
    either?: Optionals['either'];
    plain?: Optionals['plain'];
    moods: Mood[];
    eithers: { [name: string]: Either };
}
