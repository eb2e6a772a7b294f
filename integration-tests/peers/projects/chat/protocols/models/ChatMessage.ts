import { uint } from 'tsrpc-proto';
import { User } from './User';

/** A file that was uploaded. */
export interface Attachment {
    url: string;
    size: uint;
    /** The first bytes, for a preview */
    head?: Uint8Array;
}

export interface ChatMessage {
    id: uint;
    from: User;
    text: string;
    sentAt: Date;
    editedAt?: Date;
    attachments: Attachment[];
    mentions?: string[];
}
