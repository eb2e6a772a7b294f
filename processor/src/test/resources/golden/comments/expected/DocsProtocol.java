package com.example.docs;

import io.tsrpc.proto.MsgService;
import io.tsrpc.proto.ServiceProto;
import io.tsrpc.stub.ContractCheck;
import io.tsrpc.stub.Generation;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The services of the protocol {@code Docs}, as typed constants for calls, messages and handlers.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class DocsProtocol {
    /**
     * The generation of this code. Checked first: a runtime that does not fit throws an error that says what to do.
     */
    static final int GENERATION = Generation.check(DocsProtocol.class, 1);

    /**
     * The contract that gives this code its ids. Checked before they are used: if the one beside this class is another, an error says what to do.
     */
    static final String CONTRACT = ContractCheck.check(DocsProtocol.class,
            DocsProtocol.class.getResourceAsStream("serviceProto.json"),
            "17d2115df644ce66ba40bcde9d711866");

    /**
     * A note, as {@code Kind} and {@code List<String>} know it; see also
     * how maps do it &amp; <b>more</b>.
     *
     * <p>Two things:
     *
     * <ul>
     *   <li>it is short
     *   <li>it is <a href="https://example.com/notes">well known</a>
     * </ul>
     *
     * <pre>{@code
     * new MsgNote("a", Kind.NEW, null) {
     *     // nothing
     * }
     * }</pre>
     */
    public static final MsgService<MsgNote> NOTE = MsgService.of(0, "Note", MsgNoteCodec.INSTANCE);

    /**
     * All services of the protocol {@code Docs}, from which servers and clients are created.
     */
    public static final ServiceProto PROTO = ServiceProto.of("Docs", List.of(NOTE));

    private DocsProtocol() {
    }
}
