package chat.protocols.folder.deep;

public record MsgOne() {}
