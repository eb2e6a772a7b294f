export interface MsgEmote {
    emote: string;
}
