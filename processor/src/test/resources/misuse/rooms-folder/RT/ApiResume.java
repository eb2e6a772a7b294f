package chat.protocols.RT;

public interface ApiResume { // ERROR[ROOMS_FOLDER] `RT/Resume` is in the folder `rt`
    record Req() {}

    record Res() {}
}
