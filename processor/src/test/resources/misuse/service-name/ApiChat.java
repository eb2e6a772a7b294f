package chat.protocols;

import io.tsrpc.contract.typescript.ServiceName;

@ServiceName("misc-tools/Chat")
public interface ApiChat {
    record Req() {}

    record Res() {}
}
