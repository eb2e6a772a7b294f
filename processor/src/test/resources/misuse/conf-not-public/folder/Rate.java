package chat.protocols.folder;

enum Rate {
    SLOW
}
