export interface Reqlower { a: string }
export interface Reslower { a: string }
