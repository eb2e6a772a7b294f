package chat.protocols;

public interface ApiLogin {
    record Req(Device device) {
        record Forgotten() {} // WARNING[NESTED_UNUSED] `ApiLogin.Req.Forgotten` is nested in `ApiLogin.Req`

        record MsgNote() {} // WARNING[NESTED_UNUSED] `ApiLogin.Req.MsgNote`
    }

    record Res() {}

    record Device(Kind kind) {
        enum Kind {
            PHONE
        }

        record Maker() {} // WARNING[NESTED_UNUSED] `ApiLogin.Device.Maker`
    }
}
