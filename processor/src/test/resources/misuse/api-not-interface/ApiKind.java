package chat.protocols;

enum ApiKind { // ERROR[API_NOT_INTERFACE] if it is no API, rename it
    A
}
