package chat.protocols.rt;

public record MsgMine(Part part) { // ERROR[ROOMS_FOLDER] `rt/Mine` is where `rooms = true` of @Protocols adds its own, to which `rooms = true` of @Protocols adds
    public record Part() {}
}
