package chat.protocols;

public interface ApiLogin {
    final class Req {} // ERROR[API_PART] `ApiLogin.Req` must be a record, a sealed interface of records or an enum

    record Res<T>(T value) {} // ERROR[API_PART] `ApiLogin.Res` must be a record, a sealed interface of records or an enum
}
