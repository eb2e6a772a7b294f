package chat.other;

public interface ApiLogin { // WARNING[OUTSIDE_ROOT] `ApiLogin` looks like a service but is beside the protocols root `chat.protocols`
    record Req() {}

    record Res() {}
}
