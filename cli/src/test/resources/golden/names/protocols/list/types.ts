export interface Item { count: number; lists: { item: number }[] }
export enum Status { on, off }
