export type Nick = string | null;
export type Anything = any | null;

export interface ReqNull {
    any: any | null;
    anyOptional?: any | null;
    only: null;
    literals: 'a' | 1.5 | null;
    nested: (string | null) | bigint;
    big: bigint | null;
    named: Anything;
    nickOrNumber: Nick | number;
    nickOrNull: Nick | number | null;
    list: (any | null)[];
    map: { [key: string]: Nick | number };
    tuple: [any | null, string];
}

export interface ResNull { }
