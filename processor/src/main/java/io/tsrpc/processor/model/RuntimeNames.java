package io.tsrpc.processor.model;

import java.util.Set;

/**
 * The names of the runtime's annotations and interfaces that the front end looks for. The processor is compiled without
 * the runtime; a test resolves each name.
 */
public final class RuntimeNames {
    public static final String PROTOCOLS = "io.tsrpc.contract.Protocols";
    public static final String CONF = "io.tsrpc.contract.Conf";
    public static final String FORMER_NAME = "io.tsrpc.contract.FormerName";
    public static final String ACCEPTED_CHANGE = "io.tsrpc.contract.AcceptedChange";
    public static final String TUPLE = "io.tsrpc.contract.Tuple";
    public static final String DISCRIMINATOR = "io.tsrpc.contract.Discriminator";
    public static final String DISCRIMINATOR_VALUE = "io.tsrpc.contract.DiscriminatorValue";
    public static final String STRING_VALUE = "io.tsrpc.contract.StringValue";
    public static final String INT_VALUE = "io.tsrpc.contract.IntValue";
    public static final String UINT = "io.tsrpc.contract.Uint";
    public static final String ANSWERS_LATER = "io.tsrpc.contract.AnswersLater";
    public static final String API_TYPES = "io.tsrpc.contract.ApiTypes";
    public static final String JAVA_PEERS_ONLY = "io.tsrpc.contract.JavaPeersOnly";
    public static final String TYPED_ARRAY = "io.tsrpc.contract.TypedArray";
    public static final String USE_CODEC = "io.tsrpc.contract.UseCodec";
    public static final String LITERAL_UNION = "io.tsrpc.contract.typescript.LiteralUnion";
    public static final String BOOLEAN_VALUE = "io.tsrpc.contract.typescript.BooleanValue";
    public static final String LITERAL_PROPERTY = "io.tsrpc.contract.typescript.LiteralProperty";
    public static final String OR_NULL = "io.tsrpc.contract.typescript.OrNull";
    public static final String OR_UNDEFINED = "io.tsrpc.contract.typescript.OrUndefined";
    public static final String DISCRIMINATOR_NUMBER = "io.tsrpc.contract.typescript.DiscriminatorNumber";
    public static final String PICK = "io.tsrpc.contract.typescript.Pick";
    public static final String OMIT = "io.tsrpc.contract.typescript.Omit";
    public static final String PARTIAL = "io.tsrpc.contract.typescript.Partial";
    public static final String PROPERTY_NAME = "io.tsrpc.contract.typescript.PropertyName";
    public static final String SERVICE_NAME = "io.tsrpc.contract.typescript.ServiceName";
    public static final String REST = "io.tsrpc.contract.typescript.Rest";
    public static final String INTERSECTION = "io.tsrpc.contract.typescript.Intersection";
    public static final String UNTAGGED = "io.tsrpc.contract.typescript.Untagged";
    public static final String UNION_VALUE = "io.tsrpc.contract.typescript.UnionValue";
    public static final String EXTENDS = "io.tsrpc.contract.typescript.Extends";
    public static final String CODEC = "io.tsrpc.codec.Codec";
    public static final String TEXT_FORM = "io.tsrpc.codec.TextForm";
    public static final String BYTES_FORM = "io.tsrpc.codec.BytesForm";

    /** The parameterless methods of clients, which folders' accessors must not hide. */
    public static final Set<String> CLIENT_METHODS = Set.of(
            "abortAll",
            "close",
            "connect",
            "disconnect",
            "duplex",
            "flows",
            "lastSn",
            "latency",
            "proto",
            "rooms",
            "status");

    private RuntimeNames() {}
}
