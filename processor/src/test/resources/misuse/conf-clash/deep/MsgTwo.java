package chat.protocols.folder.deep;

public record MsgTwo() {}
