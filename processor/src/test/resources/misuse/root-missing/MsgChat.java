package chat.protocols;

public record MsgChat(String text) {} // WARNING[ROOT_MISSING] package-info.java: `@io.tsrpc.contract.Protocols package chat.protocols;`
