export interface User { name: string; friend: User | string }
export interface Two { x: string; one: One | boolean }
export interface One { y: string; two: Two | boolean }
