export interface ReqURL { url: string }
export interface ResURL { status: { Status: number } }
