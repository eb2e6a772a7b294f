package chat.protocols;

import java.util.List;

public interface ApiLogin {
    record Req(List<Used> used, Shape shape) {}

    record Res() {}

    record Used(Kind kind) {}

    enum Kind {
        A
    }

    sealed interface Shape permits Round {}

    sealed interface Round extends Shape permits Circle {}

    record Circle() implements Round {}

    record Forgotten() {} // ERROR[API_EXTRA] `ApiLogin.Forgotten` is used neither by `Req` nor by `Res` of `ApiLogin`
}
