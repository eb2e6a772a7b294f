package chat.protocols;

public interface ApiLogin<T> { // ERROR[SERVICE_GENERIC] write a service for each type
    record Req() {}

    record Res() {}
}
