package chat.protocols.admin;

public record ServiceProto() {}
