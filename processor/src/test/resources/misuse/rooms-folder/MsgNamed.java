package chat.protocols;

import io.tsrpc.contract.typescript.ServiceName;

@ServiceName("rt/Named")
public record MsgNamed() {} // ERROR[ROOMS_FOLDER] `rt/Named` is in the folder `rt`
