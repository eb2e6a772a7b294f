package chat.protocols;

import java.util.List;

public interface ApiLogin {
    record Req(List<Used> used) {}

    record Res() {}

    record Used(Kind kind) {}

    enum Kind {
        A
    }

    record Forgotten() {} // ERROR[API_EXTRA] `ApiLogin.Forgotten` is used neither by `Req` nor by `Res` of `ApiLogin`
}
