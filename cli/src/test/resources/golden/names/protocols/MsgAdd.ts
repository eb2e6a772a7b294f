export interface MsgAdd { add: { add: { add: number } } }
