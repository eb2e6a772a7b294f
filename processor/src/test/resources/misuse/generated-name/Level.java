package chat.protocols;

import io.tsrpc.contract.Conf;

@Conf
@interface Level {
    int value();
}
