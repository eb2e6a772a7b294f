package io.tsrpc.processor.emit.java;

import com.palantir.javapoet.ClassName;

/**
 * The runtime's types that generated code mentions. The processor is compiled without the runtime; a test resolves each
 * name.
 */
final class RuntimeTypes {
    private static final String API = "io.tsrpc";
    private static final String CODEC_PACKAGE = "io.tsrpc.codec";
    private static final String PROTO_PACKAGE = "io.tsrpc.proto";
    private static final String STUB_PACKAGE = "io.tsrpc.stub";

    static final ClassName CODEC = ClassName.get(CODEC_PACKAGE, "Codec");
    static final ClassName CODEC_EXCEPTION = ClassName.get(CODEC_PACKAGE, "CodecException");
    static final ClassName BINARY_WRITER = ClassName.get(CODEC_PACKAGE, "BinaryWriter");
    static final ClassName BINARY_READER = ClassName.get(CODEC_PACKAGE, "BinaryReader");
    static final ClassName JSON_WRITER = ClassName.get(CODEC_PACKAGE, "JsonWriter");
    static final ClassName JSON_READER = ClassName.get(CODEC_PACKAGE, "JsonReader");
    static final ClassName JSON_NAMES = ClassName.get(CODEC_PACKAGE, "JsonNames");
    static final ClassName JSON_LITERALS = ClassName.get(CODEC_PACKAGE, "JsonLiterals");
    static final ClassName UNTAGGED_UNION = ClassName.get(CODEC_PACKAGE, "UntaggedUnion");
    static final ClassName UNION_PARTS = ClassName.get(CODEC_PACKAGE, "UnionParts");
    static final ClassName REQUIRED = ClassName.get(CODEC_PACKAGE, "Required");
    static final ClassName MAP_KEYS = ClassName.get(CODEC_PACKAGE, "MapKeys");
    static final ClassName RECEIVED_SET = ClassName.get(CODEC_PACKAGE, "ReceivedSet");
    static final ClassName SALTED_HASH = ClassName.get(CODEC_PACKAGE, "SaltedHash");
    static final ClassName OBJECT_IDS = ClassName.get(CODEC_PACKAGE, "ObjectIds");
    static final ClassName TEXT_FORMS = ClassName.get(CODEC_PACKAGE, "TextForms");

    static final ClassName SERVICE_PROTO = ClassName.get(PROTO_PACKAGE, "ServiceProto");
    static final ClassName API_SERVICE = ClassName.get(PROTO_PACKAGE, "ApiService");
    static final ClassName MSG_SERVICE = ClassName.get(PROTO_PACKAGE, "MsgService");
    static final ClassName ROOMS_PROTOCOL = ClassName.get("io.tsrpc.room.protocols", "RoomsProtocol");
    static final ClassName API_GROUP = ClassName.get(STUB_PACKAGE, "ApiGroup");
    static final ClassName API_BINDER = ClassName.get(STUB_PACKAGE, "ApiBinder");
    static final ClassName FORWARDING_CLIENT = ClassName.get(STUB_PACKAGE, "ForwardingClient");
    static final ClassName FORWARDING_DUPLEX_CLIENT = ClassName.get(STUB_PACKAGE, "ForwardingDuplexClient");
    static final ClassName CONTRACT_CHECK = ClassName.get(STUB_PACKAGE, "ContractCheck");
    static final ClassName GENERATION = ClassName.get(STUB_PACKAGE, "Generation");

    static final ClassName CLIENT = ClassName.get(API, "Client");
    static final ClassName DUPLEX_CLIENT = ClassName.get(API, "DuplexClient");
    static final ClassName API_CALL = ClassName.get(API, "ApiCall");
    static final ClassName API_FUTURE = ClassName.get(API, "ApiFuture");
    static final ClassName CALL_OPTIONS = ClassName.get(API, "CallOptions");
    static final ClassName SEND_RESULT = ClassName.get(API, "SendResult");
    static final ClassName FUTURE = ClassName.get(API, "TsrpcFuture");

    static final ClassName HTTP_CLIENT = ClassName.get("io.tsrpc.http", "HttpClient");
    static final ClassName HTTP_CLIENT_OPTIONS = HTTP_CLIENT.nestedClass("Options");
    static final ClassName WS_CLIENT = ClassName.get("io.tsrpc.ws", "WsClient");
    static final ClassName WS_CLIENT_OPTIONS = WS_CLIENT.nestedClass("Options");

    /** A dependency of the runtime. */
    static final ClassName NULLABLE = ClassName.get("org.jspecify.annotations", "Nullable");

    private RuntimeTypes() {}
}
