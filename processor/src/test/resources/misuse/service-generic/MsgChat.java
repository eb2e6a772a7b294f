package chat.protocols;

public record MsgChat<T>(T text) {} // ERROR[SERVICE_GENERIC] `MsgChat` is a service and cannot have type parameters
