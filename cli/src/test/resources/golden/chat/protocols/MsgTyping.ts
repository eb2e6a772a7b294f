export interface MsgTyping { room: string; names: string[] }
