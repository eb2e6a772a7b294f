package chat.protocols;

public record MsgFine(ServiceProto proto, User user, USER other, chat.protocols.admin.ServiceProto fine) {}

record User() {} // ERROR[FILE_NAME] would be in the file `User.ts`, which is the same as `USER.ts`

record USER() {}
