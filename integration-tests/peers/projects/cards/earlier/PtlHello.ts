export interface ReqHello {}

export interface ResHello {
    motd: string;
}
