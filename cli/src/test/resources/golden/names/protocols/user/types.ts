export interface Item { name: string; list: { item: string }[] }
export interface AppProtocol { a: string }
export interface UserApi { a: string }
export interface record { a: string }
export enum Status { Active = 'active', Gone = 'gone' }
