export interface MsgSelf { [key: string]: MsgSelf }
