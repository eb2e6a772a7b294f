package chat.protocols;

enum ApiKind { // ERROR[API_NOT_INTERFACE] if it is not an API, rename it
    A
}
