package com.example.game;

import io.tsrpc.proto.MsgService;
import io.tsrpc.proto.ServiceProto;
import io.tsrpc.room.protocols.RoomsProtocol;
import io.tsrpc.stub.ContractCheck;
import io.tsrpc.stub.Generation;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The services of the protocol {@code Game}, as typed constants for calls, messages and handlers.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class GameProtocol {
    /**
     * The generation of this code. Checked first: a runtime that does not fit throws an error that says what to do.
     */
    static final int GENERATION = Generation.check(GameProtocol.class, 1);

    /**
     * The contract that gives this code its ids. Checked before they are used: if the one beside this class is another, an error says what to do.
     */
    static final String CONTRACT = ContractCheck.check(GameProtocol.class,
            GameProtocol.class.getResourceAsStream("serviceProto.json"),
            "d53f291f9d5d7d1117f290aff79763ed");

    /**
     * Somebody has made a mark.
     */
    public static final MsgService<MsgMark> MARK = MsgService.of(0, "Mark", MsgMarkCodec.INSTANCE);

    /**
     * All services of the protocol {@code Game}, from which servers and clients are created.
     */
    public static final ServiceProto PROTO = RoomsProtocol.addedTo(ServiceProto.of("Game",
            List.of(MARK)));

    private GameProtocol() {
    }
}
