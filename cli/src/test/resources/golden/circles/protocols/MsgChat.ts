export interface Root { room: string }
export interface Stamped extends Root { id: string; at: Date }
export interface Answer extends Stamped { to: Stamped[] }
export interface MsgChat extends Stamped { text: string; answer?: Answer }
