package io.tsrpc.it.evolution;

import io.tsrpc.codec.BinaryReader;
import io.tsrpc.codec.BinaryWriter;
import io.tsrpc.codec.Codec;
import io.tsrpc.codec.JsonReader;
import io.tsrpc.codec.JsonWriter;
import io.tsrpc.processor.contract.Contract;
import io.tsrpc.processor.contract.ContractText;
import io.tsrpc.processor.contract.ServiceEntry;
import io.tsrpc.proto.ApiService;
import io.tsrpc.proto.MsgService;
import io.tsrpc.proto.ServiceProto;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A release of a protocol: its contract and its generated code. */
final class Release {
    private final ServiceProto proto;
    private final String contract;
    private final Contract parsed;
    private final Types types;
    private final Map<String, Codec<Object>> codecs = new HashMap<>();

    Release(int number, ServiceProto proto, String contract) {
        this.proto = proto;
        this.contract = contract;
        this.parsed = ContractText.parse(contract);
        this.types = Types.of(number, contract);
        parsed.services().forEach(this::addCodecs);
    }

    private void addCodecs(ServiceEntry service) {
        List<String> ids = service.types();
        if (service.kind().equals("api")) {
            ApiService<?, ?> api = api(service);
            addCodec(ids.get(0), api.req());
            addCodec(ids.get(1), api.res());
        } else {
            addCodec(ids.get(0), msg(service).msg());
        }
    }

    /** The descriptor of an API. */
    @SuppressWarnings("unchecked") // it gets values of its own types
    ApiService<Object, Object> api(ServiceEntry service) {
        return (ApiService<Object, Object>) Objects.requireNonNull(proto.api(service.name()));
    }

    /** The descriptor of a message. */
    @SuppressWarnings("unchecked") // it gets values of its own type
    MsgService<Object> msg(ServiceEntry service) {
        return (MsgService<Object>) Objects.requireNonNull(proto.msg(service.name()));
    }

    /** The services. */
    List<ServiceEntry> services() {
        return parsed.services();
    }

    @SuppressWarnings("unchecked") // it gets values that it has read itself
    private void addCodec(String schemaId, Codec<?> codec) {
        codecs.put(schemaId, (Codec<Object>) codec);
    }

    ServiceProto proto() {
        return proto;
    }

    /** The text of the contract. */
    String contract() {
        return contract;
    }

    /** The contract. */
    Contract parsedContract() {
        return parsed;
    }

    Types types() {
        return types;
    }

    /** A value that is given as JSON. */
    Object value(String schemaId, String json) {
        JsonReader in = new JsonReader(json);
        Object value = codec(schemaId).readJson(in);
        in.expectEnd();
        return value;
    }

    String toJson(String schemaId, Object value) {
        JsonWriter out = new JsonWriter();
        codec(schemaId).writeJson(out, value);
        return out.toString();
    }

    byte[] toBinary(String schemaId, Object value) {
        BinaryWriter out = new BinaryWriter();
        codec(schemaId).write(out, value);
        return out.toByteArray();
    }

    Object fromBinary(String schemaId, byte[] bytes) {
        return new BinaryReader(bytes).readBody(codec(schemaId));
    }

    private Codec<Object> codec(String schemaId) {
        return Objects.requireNonNull(codecs.get(schemaId), schemaId);
    }
}
