export interface Root { room: string }
export interface Dated extends Root { at: Date }
export interface Reply extends Dated { to: string }
export interface MsgNote extends Dated { text: string; reply?: Reply }
