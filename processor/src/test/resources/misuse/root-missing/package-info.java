package chat.protocols;
