package chat.protocols;

public record ServiceProto() {} // ERROR[FILE_NAME] `ServiceProto` would be in the file `ServiceProto.ts`, which is the same as `serviceProto.ts`, which the processor emits itself, where
