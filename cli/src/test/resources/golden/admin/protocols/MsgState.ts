export interface MsgState { [player: string]: { x: number; y: number } }
