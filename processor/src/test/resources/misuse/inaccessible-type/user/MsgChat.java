package chat.protocols.user;

import chat.protocols.Page;

public record MsgChat(Page<Hidden> page) {}

record Hidden() {}
