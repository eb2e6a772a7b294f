package chat.protocols.folder;

import io.tsrpc.contract.Conf;

@Conf
@interface Access {}
