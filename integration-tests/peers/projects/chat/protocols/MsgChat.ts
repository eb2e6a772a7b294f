import { BaseMessage } from './base';
import { ChatMessage } from './models/ChatMessage';

export interface MsgChat extends BaseMessage {
    roomId: string;
    message: ChatMessage;
}
