package io.tsrpc.tls;

import io.tsrpc.ApiCall;
import io.tsrpc.codec.BinaryReader;
import io.tsrpc.codec.BinaryWriter;
import io.tsrpc.codec.Codec;
import io.tsrpc.codec.JsonReader;
import io.tsrpc.codec.JsonWriter;
import io.tsrpc.proto.ApiService;
import io.tsrpc.proto.ServiceProto;
import java.util.List;

/** A protocol of one API, which says whose certificate the caller has. */
final class WhoProto {
    static final ApiService<String, String> WHO = ApiService.of(0, "Who", new Text(), new Text());
    static final ServiceProto PROTO = ServiceProto.of("Who", List.of(WHO));

    private WhoProto() {}

    /** Answers with the certificate's subject, or {@code nobody}. */
    static void answer(ApiCall<String, String> call) {
        call.succ(call.conn().request().peerCertificates().stream()
                .findFirst()
                .map(certificate -> certificate.getSubjectX500Principal().getName())
                .orElse("nobody"));
    }

    private static final class Text implements Codec<String> {
        @Override
        public void write(BinaryWriter out, String value) {
            out.writeString(value);
        }

        @Override
        public String read(BinaryReader in) {
            return in.readString();
        }

        @Override
        public void writeJson(JsonWriter out, String value) {
            out.writeString(value);
        }

        @Override
        public String readJson(JsonReader in) {
            return in.readString();
        }
    }
}
