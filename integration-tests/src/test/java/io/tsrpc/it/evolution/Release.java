package io.tsrpc.it.evolution;

import io.tsrpc.codec.BinaryReader;
import io.tsrpc.codec.BinaryWriter;
import io.tsrpc.codec.Codec;
import io.tsrpc.codec.JsonReader;
import io.tsrpc.codec.JsonWriter;
import io.tsrpc.processor.contract.Contract;
import io.tsrpc.processor.contract.ContractText;
import io.tsrpc.proto.ApiService;
import io.tsrpc.proto.MsgService;
import io.tsrpc.proto.Service;
import io.tsrpc.proto.ServiceProto;
import java.util.HashMap;
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
        proto.services().forEach(this::addCodecs);
    }

    private void addCodecs(Service service) {
        String name = service.name();
        String folder = name.substring(0, name.lastIndexOf('/') + 1);
        String simple = name.substring(folder.length());
        if (service instanceof ApiService<?, ?> api) {
            addCodec(folder + "Ptl" + simple + "/Req" + simple, api.req());
            addCodec(folder + "Ptl" + simple + "/Res" + simple, api.res());
        } else if (service instanceof MsgService<?> msg) {
            addCodec(folder + "Msg" + simple + "/Msg" + simple, msg.msg());
        }
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
