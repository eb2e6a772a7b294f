export interface MsgBanner {
    text: string;
}
