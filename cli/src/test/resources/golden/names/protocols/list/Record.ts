export interface Record { b: string }
