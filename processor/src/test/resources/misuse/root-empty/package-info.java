@io.tsrpc.contract.Protocols package chat.protocols; // WARNING[ROOT_EMPTY] The protocols root `chat.protocols` has no services
