export interface ReqChat {
    text: string;
}

export interface ResChat {}
