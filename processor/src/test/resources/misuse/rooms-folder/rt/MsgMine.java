package chat.protocols.rt;

public record MsgMine(Part part) { // ERROR[ROOMS_FOLDER] `rt/Mine` is in the folder `rt`, to which `rooms = true` of @Protocols adds
    public record Part() {}
}
