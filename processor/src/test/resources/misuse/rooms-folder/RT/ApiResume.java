package chat.protocols.RT;

public interface ApiResume { // ERROR[ROOMS_FOLDER] `RT/Resume` is where `rooms = true` of @Protocols adds its own
    record Req() {}

    record Res() {}
}
