/** Some names are known, and have a part of the values that any may have. */
export interface Labels {
    mode: 'open' | 'closed';
    [name: string]: string | number;
    level: number;
    title: string;
}

export interface MsgLabelled {
    labels: Labels;
    others: Labels[];
}
