export interface String { text: string }
export interface Optional { value?: string }
export interface ApiResult { ok: boolean; error?: Error }
export type MsgType = 'text' | 'image' | 'class' | '' | 'a-b' | 'a b' | '1st';
export interface Error { code: number; Error?: Error }
