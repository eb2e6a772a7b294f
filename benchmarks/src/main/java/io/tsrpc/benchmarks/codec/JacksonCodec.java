package io.tsrpc.benchmarks.codec;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.cfg.MapperBuilder;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.cbor.CBORMapper;

/** Jackson's databind with a writer and a reader of the type. Absent properties are left out, as all others do. */
record JacksonCodec(ObjectWriter writer, ObjectReader reader) implements PayloadCodec {
    static PayloadCodec json(Payload payload) {
        return of(payload, JsonMapper.builder());
    }

    static PayloadCodec cbor(Payload payload) {
        return of(payload, CBORMapper.builder());
    }

    private static PayloadCodec of(Payload payload, MapperBuilder<?, ?> builder) {
        ObjectMapper mapper = builder.changeDefaultPropertyInclusion(
                        inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
                .build();
        return new JacksonCodec(mapper.writerFor(payload.type()), mapper.readerFor(payload.type()));
    }

    @Override
    public byte[] encode(Object prepared) {
        return writer.writeValueAsBytes(prepared);
    }

    @Override
    public Object decode(byte[] bytes) {
        return reader.readValue(bytes);
    }
}
