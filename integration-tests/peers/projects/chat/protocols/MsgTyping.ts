export interface MsgTyping {
    roomId: string;
    names: string[];
    until?: Date;
}
