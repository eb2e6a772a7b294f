import { Base, Headers, Key, Maybe, Nick, Place, Plain, Role, Shape } from './types';

export interface ReqForm extends Headers {
    'content-type ': boolean;
    contentType: string;
    class: string[];
    hashCode: number;
    '1st': { 'a b': string };
    role: Role;
    orNull: Plain | null;
    inline: 'x' | 'y' | null;
    maybe?: 'x' | null | 'y';
    roles: Role[];
    inlines: ('x' | 'y' | null)[];
    byName: { [key: string]: 1 | 2 | null };
    shape: Shape;
    flat: { type: 'a'; x: number } | { type: 'b'; y: number } | null;
    key?: Key;
    untagged: Place | string | null;
    texts: { text: string } | Place[] | null;
    row: [string, 'x' | 'y' | null];
}

export interface ResForm extends Base {
    undef: string | undefined;
    undefOptional?: number | undefined;
    both: Date | null | undefined;
    property?: Place['column'];
    list: string[] | undefined;
    role: Role | undefined;
    orNothing: Role | null | undefined;
    shape: Shape | undefined;
    visible: false | 'friends';
    flags: true | false;
    numbers: (true | 1 | null);
    maybe?: Maybe;
    nick: Nick;
    nicks: Nick[];
    certain: NonNullable<Role>;
    round: NonNullable<Shape>;
    start: NonNullable<Base['id']>;
}
